using DataAuditor.Randomness;

namespace DataAuditor.Metrics.Tests.Log;

/// <summary>Records with every field that a metric of logs reads, so that each can be measured without a model.</summary>
internal static class WholeLogRecords
{
    private static readonly string[] Levels = ["trace", "debug", "info", "warn", "error"];

    public static IReadOnlyList<string> Draw(ulong seed, int count)
    {
        var random = Xoshiro256.Keyed(seed, "whole log records");
        return [.. Enumerable.Range(0, count).Select(index => Run.Record([.. LineFields(random, index), .. PrivacyFields(random), .. RatingFields(random)]))];
    }

    private static IEnumerable<(string, object?)> LineFields(Xoshiro256 random, int index)
    {
        string Template() => $"step {(char)('a' + random.NextInt64(4))} took <*> ms";
        string[] Parameters() => [.. Enumerable.Range(0, (int)random.NextInt64(3)).Select(_ => $"p{random.NextInt64(3)}")];
        double[] Embedding() => [random.NextDouble() + 0.1, random.NextDouble(), random.NextDouble()];
        return
        [
            ("line", $"step {(char)('a' + random.NextInt64(4))} took {random.NextInt64(99)} ms"), ("gold_line", $"step {(char)('a' + random.NextInt64(4))} took {random.NextInt64(99)} ms"),
            ("template", Template()), ("gold_template", Template()), ("template_id", $"E{random.NextInt64(4)}"), ("gold_template_id", random.NextInt64(4)), ("parameters", Parameters()), ("gold_parameters", Parameters()),
            ("level", Levels[random.NextInt64(5)]), ("gold_level", Levels[random.NextInt64(5)]), ("embedding", Embedding()), ("gold_embedding", Embedding()),
            ("timestamp", index), ("session", $"s{index / 2}"), ("anomaly", random.NextInt64(4) == 0),
        ];
    }

    private static IEnumerable<(string, object?)> PrivacyFields(Xoshiro256 random)
    {
        object Span(int place) => new { type = place % 2 == 0 ? "ipv4" : "email", start = place, end = place + 1 };
        object[] Spans() => [.. Enumerable.Range(0, 6).Where(_ => random.NextInt64(3) > 0).Select(Span)];
        return [("anonymized", $"step <X> took {random.NextInt64(99)} ms"), ("spans", Spans()), ("gold_spans", Spans())];
    }

    private static IEnumerable<(string, object?)> RatingFields(Xoshiro256 random) => [("rating", 1 + random.NextInt64(5)), ("rater", $"r{random.NextInt64(3)}")];
}
