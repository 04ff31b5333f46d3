using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DataAuditor.Cli.Tests;

public sealed class InitCommandTests : IDisposable
{
    private static readonly JsonDocumentOptions Commented = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private readonly Tool _tool = new();

    public InitCommandTests()
    {
        _tool.Write("data/orders.real.csv", Orders(300, 7));
        _tool.Write("data/orders.synthetic.csv", Orders(300, 11));
        _tool.Write("data/orders.holdout.csv", Orders(200, 13));
    }

    public void Dispose() => _tool.Dispose();

    [Theory]
    [InlineData]
    [InlineData("--usage", "sharing")]
    [InlineData("--usage", "training")]
    [InlineData("--usage", "augmentation", "--out", "audits/deep/other.audit.json")]
    public void Writes_a_manifest_that_passes_at_once(params string[] options)
    {
        var written = Init(options);

        Assert.Equal((0, ""), (written.ExitCode, written.Output));
        var path = options is [.., "--out", var named] ? named : "orders.audit.json";
        var audit = _tool.Run("audit", path, "--format", "json");
        Assert.Equal(0, audit.ExitCode);
        var report = JsonNode.Parse(audit.Output)!;
        Assert.Equal("orders", (string?)report["audit"]);
        Assert.InRange(report["gates"]!.AsArray().Count, options is [] ? 10 : 3, int.MaxValue);
        Assert.DoesNotContain(report["gates"]!.AsArray(), gate => (string?)gate!["verdict"] is "failed" or "notMeasurable");
        Assert.DoesNotContain(audit.Messages, message => message.Contains("error", StringComparison.Ordinal) || message.Contains("DA1009", StringComparison.Ordinal));
    }

    [Fact]
    public void Writes_the_seed_and_the_generator_card_that_it_was_given()
    {
        _tool.Write("data/orders.generator.json", """{ "strategy": "prompt-based", "model": "m", "round": 2 }""");

        Assert.Equal(0, Init("--seed", "7", "--generator", "data/orders.generator.json").ExitCode);

        var manifest = JsonNode.Parse(File.ReadAllText(_tool.Path("orders.audit.json")), documentOptions: Commented)!;
        Assert.Equal((7, "data/orders.generator.json"), ((int)manifest["seed"]!, (string?)manifest["generator"]));
        Assert.Equal(0, _tool.Run("audit", "orders.audit.json").ExitCode);
        var report = JsonNode.Parse(File.ReadAllText(_tool.Path("artifacts/data-audit/orders/report.json")))!;
        Assert.Equal((7, 2), ((int)report["seed"]!, (int)report["generator"]!["round"]!));
    }

    [Fact]
    public void Refuses_a_card_that_is_none()
    {
        _tool.Write("data/orders.generator.json", """{ "modle": "m" }""");

        var outcome = Init("--generator", "data/orders.generator.json");

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("did you mean 'model'?", outcome.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_tool.Path("orders.audit.json")));
    }

    [Fact]
    public void Says_of_each_gate_why_this_number()
    {
        Init();
        var lines = File.ReadAllLines(_tool.Path("orders.audit.json"));

        var gates = lines.Index().Where(line => line.Item.TrimStart().StartsWith("{ \"metric\"", StringComparison.Ordinal)).ToArray();
        Assert.True(gates.Length > 5);
        Assert.All(gates, gate => Assert.Matches(@"^    // .+\. Measured .+\.$", lines[gate.Index - 1]));
        Assert.Contains(lines, line => line.Contains("real records that the generator never saw score ", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("  // tabular.fairness.statistical-parity: ", StringComparison.Ordinal));
    }

    [Fact]
    public void Proposes_what_the_holdout_scores_where_that_is_worse()
    {
        _tool.Write("data/orders.synthetic.csv", Orders(300, 7));
        Init();

        var gate = Gate("tabular.fidelity.ks");

        var holdout = JsonNode.Parse(_tool.Run(
            "measure", "--modality", "tabular", "--synthetic", "data/orders.holdout.csv", "--real", "data/orders.real.csv", "--metric", "tabular.fidelity.ks", "--format", "json").Output)!;
        var value = (double)holdout["measurements"]![0]!["value"]!;
        Assert.True(value > 0);
        Assert.InRange((double)gate["max"]!, value, 1);
    }

    [Fact]
    public void Names_files_relative_to_the_manifest_and_keeps_roles()
    {
        Init("--out", "audits/o.audit.json", "--field", "id=amount");
        var manifest = Manifest("audits/o.audit.json");

        Assert.Equal("../data/orders.real.csv", (string?)manifest["data"]!["real"]);
        Assert.Equal("amount", (string?)manifest["fields"]!["id"]);
    }

    [Fact]
    public void Leaves_a_manifest_that_is_there_alone()
    {
        _tool.Write("orders.audit.json", "mine");

        var refused = Init();
        Assert.Equal(2, refused.ExitCode);
        Assert.Equal("orders.audit.json: error DA2001: the file is there already; --force replaces it, --out names another", Assert.Single(refused.Messages));
        Assert.Equal("mine", File.ReadAllText(_tool.Path("orders.audit.json")));

        Assert.Equal(0, Init("--force").ExitCode);
        Assert.Equal("orders", (string?)Manifest("orders.audit.json")["name"]);
    }

    [Fact]
    public void Refuses_a_purpose_without_a_preset_and_data_that_nothing_can_be_measured_on()
    {
        Assert.Contains("there is no preset for the usage 'alignment' of tabular data", Init("--usage", "alignment").Error, StringComparison.Ordinal);

        var nothing = _tool.Run("init", "--modality", "tabular", "--synthetic", "data/orders.synthetic.csv");
        Assert.Equal(2, nothing.ExitCode);
        Assert.Contains("no gate can be proposed: ", nothing.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_tool.Path("orders.audit.json")));
    }

    private Tool.Outcome Init(params string[] options) => _tool.Run(
        ["init", "--modality", "tabular", "--synthetic", "data/orders.synthetic.csv", "--real", "data/orders.real.csv", "--holdout", "data/orders.holdout.csv",
            "--field", "label=churned", .. options]);

    private JsonNode Gate(string metric) => Manifest("orders.audit.json")["gates"]!.AsArray().Single(gate => (string?)gate!["metric"] == metric)!;

    private JsonNode Manifest(string name) => JsonNode.Parse(File.ReadAllText(_tool.Path(name)), documentOptions: Commented)!;

    /// <summary>Orders whose columns hang together, with some of them empty.</summary>
    private static string Orders(int rows, ulong seed)
    {
        var random = Randomness.Xoshiro256.Keyed(seed, "orders");
        string[] cities = ["Oslo", "Rome", "Bern", "Paris"];
        return "amount,age,city,churned\n" + string.Concat(Enumerable.Range(0, rows).Select(_ =>
        {
            var age = 20 + random.NextInt64(50);
            var amount = (2 * age) + random.NextInt64(60);
            var city = random.NextInt64(20) == 0 ? "" : cities[random.NextInt64(cities.Length)];
            var churned = amount + random.NextInt64(80) > 170 ? "yes" : "no";
            return string.Create(CultureInfo.InvariantCulture, $"{amount},{age},{city},{churned}\n");
        }));
    }
}
