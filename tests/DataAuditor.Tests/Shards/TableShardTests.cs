using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using DataAuditor.Engine;
using DataAuditor.Manifests;
using DataAuditor.Randomness;

namespace DataAuditor.Tests.Shards;

/// <summary>Tables in shards are counted, not held: their metrics are those of the whole wherever counts and sums tell them.</summary>
public sealed class TableShardTests : IDisposable
{
    private static readonly string[] Counted =
    [
        "tabular.validity.missing-gap", "tabular.validity.chi-square", "tabular.fidelity.ks", "tabular.fidelity.tvd", "tabular.fidelity.pearson", "tabular.fidelity.contingency",
        "tabular.fidelity.contingency {\"binning\":\"equal-width-real\",\"bins\":7}",
        "tabular.diversity.rare-category-coverage {\"threshold\":0.08}", "tabular.fairness.coverage-gap", "tabular.fairness.conditional-shift",
        """
        tabular.validity.violation-rate {"rules":[
          {"rule":"unique","columns":["id"]},{"rule":"unique","columns":["city","age"]},{"rule":"notNull","column":"amount"},{"rule":"range","column":"amount","min":2.5,"max":90},
          {"rule":"range","column":"far","max":100000250.5},{"rule":"compare","left":"age","operator":"<","right":"amount"},{"rule":"compare","left":"day","operator":">","value":"2024-01-09"},
          {"rule":"pattern","column":"note","regex":"a, \"quoted\"\nnote [01]"},{"rule":"allowed","column":"city","fromReal":true},{"rule":"dependency","from":["age"],"to":["note"]},
          {"rule":"dependency","from":["city","age"],"to":["amount"]},{"rule":"foreignKey","columns":["id"],"table":"real"},{"rule":"lookup","columns":["city","age"],"table":"real"},
          {"rule":"type","column":"age","type":"integer"},{"rule":"sql","sql":"amount > age OR \"city\" = 'Köln'"}]}
        """.ReplaceLineEndings(" "),
    ];

    private readonly ShardedAudit _audit = new();

    public TableShardTests()
    {
        _audit.Write("real.csv", Csv("real", 900));
        _audit.Write("synthetic.csv", Csv("synthetic", 1100));
    }

    public void Dispose() => _audit.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(17)]
    public void Measure_as_tables_in_memory_do(int count)
    {
        WriteManifest(Counted);
        var whole = _audit.Whole()["measurements"]!.AsArray();
        var merged = _audit.Merged(_audit.States(count))["measurements"]!.AsArray();

        Assert.Equal(Counted.Length, merged.Count);
        foreach (var (expected, actual) in whole.Zip(merged)) AssertSame(expected!, actual!);
    }

    [Fact]
    public void Measure_the_same_however_many_shards_there_are()
    {
        WriteManifest([.. Counted, "tabular.fidelity.detection", "tabular.privacy.dcr-share", "tabular.fidelity.pearson {\"method\":\"spearman\"}"]);
        var one = _audit.Merged(_audit.States(1));
        foreach (var count in new[] { 2, 3, 17, 60 })
        {
            var several = _audit.Merged(_audit.States(count));
            Assert.Equal(one["data"]!.ToJsonString(), several["data"]!.ToJsonString());
            Assert.Equal(one["skipped"]!.ToJsonString(), several["skipped"]!.ToJsonString());
            foreach (var (expected, actual) in one["measurements"]!.AsArray().Zip(several["measurements"]!.AsArray())) AssertSame(expected!, actual!);
        }
    }

    [Fact]
    public void Say_what_needs_rows()
    {
        WriteManifest(["tabular.validity.violation-rate {\"rules\":[{\"rule\":\"sql\",\"name\":\"above\",\"sql\":\"age > (SELECT avg(age) FROM synthetic)\"}]}", "tabular.fidelity.tvd"]);
        var merged = _audit.Merged(_audit.States(2));

        Assert.Single(merged["measurements"]!.AsArray());
        Assert.Contains("rule 'above': it asks for more than the values of one row", (string?)merged["skipped"]![0]!["reason"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "it is counted in shards, not held: numbers are cut where the first real records say")]
    [InlineData(""", "memoryLimit": "1MB" """, "it is counted in shards, not held, whatever 'memoryLimit' is: numbers are cut where the first real records say")]
    public void Say_that_no_limit_of_memory_is_theirs(string limit, string note)
    {
        _audit.WriteManifest("tabular", """ "synthetic": "synthetic.csv", "real": "real.csv" """, ["tabular.fidelity.tvd"], limit);
        Assert.Equal(note, Audit.WriteShard(AuditManifest.Load(_audit.Manifest), new Shard(1, 2), _audit.Folder).Notes[^1].Message);
    }

    [Fact]
    public void Are_cut_in_lines_and_in_arrays_too()
    {
        _audit.Write("real.jsonl", Lines("real", 500));
        _audit.Write("synthetic.json", $"[{string.Join(",\n", Lines("synthetic", 400).TrimEnd().Split('\n'))}]");
        _audit.WriteManifest("tabular", """ "synthetic": "synthetic.json", "real": "real.jsonl" """, ["tabular.fidelity.tvd", "tabular.fidelity.ks"]);
        var whole = _audit.Whole()["measurements"]!.AsArray();
        foreach (var (expected, actual) in whole.Zip(_audit.Merged(_audit.States(5))["measurements"]!.AsArray())) AssertSame(expected!, actual!);
    }

    [Theory]
    [InlineData("synthetic.jsonl")]
    [InlineData("synthetic.json")]
    [InlineData("synthetic.csv")]
    public void Are_alike_in_size_however_few_records_there_are(string file)
    {
        var lines = Lines("synthetic", 900);
        _audit.Write("synthetic.jsonl", lines);
        _audit.Write("synthetic.json", $"[{string.Join(",\n", lines.TrimEnd().Split('\n'))}]");
        _audit.WriteManifest("tabular", $"\"synthetic\": \"{file}\", \"real\": \"{file}\"", ["tabular.fidelity.tvd"]);
        long[] records = [.. Enumerable.Range(1, 5).Select(number => Audit.WriteShard(AuditManifest.Load(_audit.Manifest), new Shard(number, 5), _audit.Folder).Records)];

        Assert.Equal(file.EndsWith("csv", StringComparison.Ordinal) ? 1100 : 900, records.Sum());
        Assert.InRange(records.Max(), records.Sum() / 5, 1.3 * records.Sum() / 5);
        Assert.InRange(records.Min(), 0.7 * records.Sum() / 5, records.Sum() / 5);
    }

    [Fact]
    public void Refuse_a_real_table_whose_first_records_changed()
    {
        WriteManifest(["tabular.fidelity.ks"]);
        var first = _audit.State(1, 2);
        _audit.Write("real.csv", Csv("another", 900));

        var refusal = Assert.Throws<AuditException>(() => _audit.Merged(first, _audit.State(2, 2)));
        Assert.Contains("shard 2 of 2 read other data than shard 1 of 2: 'real.csv'", refusal.Message, StringComparison.Ordinal);
    }

    private void WriteManifest(IEnumerable<string> metrics) => _audit.WriteManifest(
        "tabular", """ "synthetic": "synthetic.csv", "real": "real.csv" """, metrics, """, "fields": { "id": "id", "label": "age", "protected": ["city", "note", "day"] } """);

    /// <summary>Sums in another order differ in the last digits.</summary>
    private static void AssertSame(JsonNode? expected, JsonNode? actual)
    {
        if (expected is JsonObject members)
        {
            foreach (var (name, value) in members.Where(static member => member.Key is not ("evidence" or "notes"))) AssertSame(value, actual![name]);
        }
        else if (expected is JsonArray items)
        {
            Assert.Equal(items.Count, actual!.AsArray().Count);
            foreach (var (own, other) in items.OrderBy(NameOf, StringComparer.Ordinal).Zip(actual.AsArray().OrderBy(NameOf, StringComparer.Ordinal))) AssertSame(own, other);
        }
        else if (expected?.GetValueKind() is System.Text.Json.JsonValueKind.Number)
        {
            Assert.Equal((double)expected, (double)actual!, 1e-9 * Math.Max(1, Math.Abs((double)expected)));
        }
        else
        {
            Assert.Equal(expected?.ToJsonString(), actual?.ToJsonString());
        }
    }

    private static string? NameOf(JsonNode? item) => item is JsonObject part ? (string?)part["name"] : null;

    private static string Csv(string key, int rows)
    {
        var csv = new StringBuilder("id,age,amount,far,city,note,day\n");
        foreach (var row in Rows(key, rows)) csv.Append(CultureInfo.InvariantCulture, $"{row.Id},{row.Age},{row.Amount},{row.Far:R},\"{row.City}\",\"a, \"\"quoted\"\"\nnote {row.Age % 3}\",2024-01-{1 + (row.Id % 28):00}\n");
        return csv.ToString();
    }

    private static string Lines(string key, int rows) =>
        string.Concat(Rows(key, rows).Select(static row => string.Create(CultureInfo.InvariantCulture, $$"""{"age":{{row.Age}},"amount":{{(row.Amount.Length == 0 ? "null" : row.Amount)}},"city":"{{row.City}}"}""") + "\n"));

    private static IEnumerable<(int Id, int Age, string Amount, double Far, string City)> Rows(string key, int rows)
    {
        var random = Xoshiro256.Keyed(3, key);
        string[] cities = ["Oslo", "Rome", "Bern", "Köln", "São Paulo"];
        for (var row = 0; row < rows; row++)
        {
            var amount = random.NextInt64(9) == 0 ? "" : ((random.NextInt64(400) * 0.25) + 1).ToString(CultureInfo.InvariantCulture);
            yield return (row, 18 + (int)random.NextInt64(60), amount, 1e8 + random.NextInt64(500), cities[random.NextInt64(cities.Length)]);
        }
    }
}
