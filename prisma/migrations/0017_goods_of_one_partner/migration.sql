-- One counterpart's trade in one HS chapter has series of its own: CN.exports.counterpart-chapter:USA+85.value.USD.month.
ALTER TYPE "Breakdown" ADD VALUE 'counterpart-chapter';
