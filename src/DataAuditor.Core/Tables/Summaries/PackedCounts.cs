using DataAuditor.States;

namespace DataAuditor.Tables.Summaries;

/// <summary>Many counts in few bytes: the lowest byte of each, then the next of each, up to the last that is not 0 in all.</summary>
internal static class PackedCounts
{
    /// <param name="counts">Not negative; those read are of any number.</param>
    public static long[] PassCounts(this StateArchive archive, long[] counts)
    {
        var bits = 0L;
        foreach (var count in counts) bits |= count;

        var planes = archive.Pass((byte)Math.Max(1, (71 - long.LeadingZeroCount(bits)) / 8));
        if (planes is 0 or > sizeof(long)) throw StateArchive.Broken("a count has no such width");

        long[]? read = null;
        for (var plane = 0; plane < planes; plane++)
        {
            var bytes = archive.PassArray(archive.IsReading ? [] : Plane(counts, plane));
            if (!archive.IsReading) continue;

            read ??= new long[bytes.Length];
            if (bytes.Length != read.Length) throw StateArchive.Broken("the parts of counts differ in number");
            for (var index = 0; index < bytes.Length; index++) read[index] |= (long)bytes[index] << (8 * plane);
        }

        if (read is null) return counts;
        return Array.TrueForAll(read, static count => count >= 0) ? read : throw StateArchive.Broken("a count is negative");
    }

    /// <summary>Counts of a known number, in their place.</summary>
    public static void PassCountsOf(this StateArchive archive, long[] counts)
    {
        var passed = archive.PassCounts(counts);
        if (passed.Length != counts.Length) throw StateArchive.Broken("there are more counts, or fewer, than the plan has cells");
        passed.CopyTo(counts, 0);
    }

    public static long PassCountOf(this StateArchive archive, long count) =>
        archive.Pass(count) is >= 0 and var passed ? passed : throw StateArchive.Broken("a count is negative");

    private static byte[] Plane(long[] counts, int plane)
    {
        var bytes = new byte[counts.Length];
        for (var index = 0; index < bytes.Length; index++) bytes[index] = (byte)(counts[index] >> (8 * plane));
        return bytes;
    }
}
