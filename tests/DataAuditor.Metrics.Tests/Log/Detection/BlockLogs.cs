using System.Globalization;
using DataAuditor.Randomness;

namespace DataAuditor.Metrics.Tests.Log.Detection;

/// <summary>Logs of blocks that are opened, sent, often read, and closed; in an anomalous one something fails on the way.</summary>
internal static class BlockLogs
{
    /// <param name="anomalies">The share of blocks in which something fails.</param>
    /// <param name="failure">What is logged then.</param>
    public static IReadOnlyList<string> Draw(ulong seed, int blocks, double anomalies, string failure = "failed to send block {0} to 10.0.0.{1}", bool templates = false)
    {
        var random = Xoshiro256.Keyed(seed, "block logs");
        List<string> records = [];
        for (var block = 0; block < blocks; block++)
        {
            var fails = random.NextDouble() < anomalies;
            var reads = random.NextInt64(2) == 0 ? 0 : 1 + (int)random.NextInt64(20);
            List<string> lines =
            [
                "opened block {0}",
                .. Enumerable.Repeat("sent block {0} to 10.0.0.{1}", 1 + (int)random.NextInt64(4)),
                fails ? failure : "sent block {0} to 10.0.0.{1}",
                .. Enumerable.Repeat("10.0.0.{1} read block {0}", reads),
                "closed block {0}",
            ];
            foreach (var line in lines) records.Add(Record(line, $"b{seed}-{block}", (int)random.NextInt64(200), fails && line == failure, templates));
        }

        return records;
    }

    private static string Record(string line, string block, int host, bool isAnomalous, bool templates) => Run.Record(
        (templates ? "template" : "line", templates ? line : string.Format(CultureInfo.InvariantCulture, line, block, host)),
        ("session", block),
        ("anomaly", isAnomalous));
}
