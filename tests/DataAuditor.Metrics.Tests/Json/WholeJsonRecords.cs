using DataAuditor.Randomness;

namespace DataAuditor.Metrics.Tests.Json;

/// <summary>Records with every field that a metric of JSON reads, so that each can be measured without a model.</summary>
internal static class WholeJsonRecords
{
    public static IReadOnlyList<string> Draw(ulong seed, int count)
    {
        var random = Xoshiro256.Keyed(seed, "whole json records");
        return [.. Enumerable.Range(0, count).Select(_ => Run.Record([.. DocumentFields(random), .. EntityFields(random), .. DiscoveryFields(random)]))];
    }

    private static IEnumerable<(string, object?)> DocumentFields(Xoshiro256 random)
    {
        string Output() => random.NextInt64(5) == 0 ? "```json\n{}\n```" : $$"""{"answer":{{random.NextInt64(3)}},"name":"n{{random.NextInt64(2)}}","tags":[{{random.NextInt64(3)}}]}""";
        return
        [
            ("output", Output()), ("expected", new { answer = random.NextInt64(3), name = "n0", tags = new[] { random.NextInt64(3) } }), ("gold_answer", random.NextInt64(3)),
            ("schema", new { properties = new { answer = new { maximum = 1 }, name = new { @const = "n0" } }, required = new[] { "answer" } }),
        ];
    }

    private static IEnumerable<(string, object?)> EntityFields(Xoshiro256 random)
    {
        object Entity(int place) => new { type = place % 2 == 0 ? "name" : "date", start = place, end = place + 1, value = $"v{random.NextInt64(9)}", surrogate = $"s{random.NextInt64(9)}" };
        object[] Entities() => [.. Enumerable.Range(0, 6).Where(_ => random.NextInt64(3) > 0).Select(Entity)];
        double Score() => random.NextDouble();
        return
        [
            ("gold_entities", Entities()), ("redacted_entities", Entities()),
            ("model_metric", new { real = Score(), relexicalised = Score(), region = new { real = Score(), relexicalised = Score() } }),
        ];
    }

    private static IEnumerable<(string, object?)> DiscoveryFields(Xoshiro256 random)
    {
        bool Coin() => random.NextInt64(2) == 0;
        return
        [
            ("definitions", new { a = "one", c = "three" }), ("gold_definitions", new { a = "one", b = "two" }), ("definition_similarity", new { a = random.NextDouble() }),
            ("useful", new { a = Coin(), c = Coin() }), ("gold_useful", new { a = Coin(), b = Coin() }),
        ];
    }
}
