using System.Text.Json.Nodes;

namespace DataAuditor.Cli.Tests;

/// <summary>Episodes as people record them: in several layouts, with units, and with faults.</summary>
public sealed class AgentInputTests : IDisposable
{
    private const string Limit = """{ "metric": "agent.safety.speed-limit-compliance", "min": 0.9 }""";

    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Theory]
    [InlineData("x.jsonl", """{"steps":[{"state":{"speed":36,"speed_limit":50}},{"state":{"speed":72,"speed_limit":50}}]}""")]
    [InlineData("x.jsonl", """{"speed":[36,72],"speed_limit":50}""")]
    [InlineData("x.json", """{"speed":[36,72],"speed_limit":50}""")]
    [InlineData("x.csv", "run,speed,speed_limit\na,36,50\na,72,50\n")]
    public void Every_layout_gives_the_same(string file, string content)
    {
        _tool.Write(file, content);
        Assert.Equal(0.5, (double)Report(Audit(Limit, file))["measurements"]![0]!["value"]!);
    }

    [Fact]
    public void A_folder_has_an_episode_in_each_file()
    {
        _tool.Write("runs/1.json", """{"speed":[10,20],"speed_limit":15}""");
        _tool.Write("runs/2.json", """{"speed":[10,10],"speed_limit":15}""");
        var report = Report(Audit(Limit, "runs"));

        Assert.Equal((0.75, 2), ((double)report["measurements"]![0]!["value"]!, (int)report["data"]!["synthetic"]!["records"]!));
    }

    // 72 km/h are 20 m/s, and the limit is declared in miles an hour.
    [Fact]
    public void Units_are_converted()
    {
        _tool.Write("x.jsonl", """{"speed":[72,36],"speed_limit":[44,46]}""");
        Assert.Equal(0.5, (double)Report(Audit(Limit, "x.jsonl", """, "units": { "speed": "km/h", "speed_limit": "mph" }"""))["measurements"]![0]!["value"]!);
    }

    [Theory]
    [InlineData("""{ "speed": "deg" }""", "'units': 'deg' is a unit of angle, and 'speed' is speed: m/s, km/h, mph, ft/s, kn")]
    [InlineData("""{ "speed": "km/hh" }""", "'units': there is no unit 'km/hh'; did you mean 'km/h'?")]
    public void A_unit_that_does_not_fit_is_an_error_of_the_manifest(string units, string message)
    {
        _tool.Write("x.jsonl", """{"speed":[1],"speed_limit":2}""");
        var outcome = Audit(Limit, "x.jsonl", $", \"units\": {units}");

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("x.audit.json(1,", outcome.Error, StringComparison.Ordinal);
        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"speed\":[1,2],\"speed_limit\":[3]}\n", "x.jsonl(1): error DA2002: the field 'speed_limit' has 1 values, and the episode 2 steps")]
    [InlineData("{\"speed\":[1],\"speed_limit\":3}\n{\"speed\":[\"NaN\"],\"speed_limit\":3}\n", "x.jsonl(2): error DA2002: the 'speed' of step 0 is the text \"NaN\", where a number is wanted")]
    [InlineData("{\"speed\":[1],\"speed_limit\":3}\n{\"speed_limit\":3}\n", "x.jsonl(2): error DA2002: the record has no field 'speed', which others have")]
    [InlineData("{\"steps\":[7]}\n", "x.jsonl(1): error DA2002: step 0 of the field 'steps' is no object")]
    public void What_is_wrong_with_an_episode_is_told_with_its_line(string records, string message)
    {
        _tool.Write("x.jsonl", records);
        var outcome = Audit(Limit, "x.jsonl");

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_of_an_episode_that_do_not_follow_one_another_are_an_error_of_their_line()
    {
        _tool.Write("x.csv", "run,speed,speed_limit\na,1,2\nb,1,2\na,1,2\n");
        var outcome = Audit(Limit, "x.csv");

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("x.csv(4): error DA2002: the episode 'a' comes back", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_signal_that_no_episode_has_makes_a_gate_not_measurable()
    {
        _tool.Write("x.jsonl", """{"speed":[1]}""");
        var outcome = Audit(Limit, "x.jsonl");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("no record has the field 'speed_limit', nor has it in its steps", outcome.Output + outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_unit_that_nothing_reads_is_told()
    {
        _tool.Write("x.jsonl", """{"speed":[1],"speed_limit":2}""");
        Assert.Contains("a unit is given for 'spead', which no metric reads; did you mean 'speed'?", Audit(Limit, "x.jsonl", """, "units": { "spead": "km/h" }""").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Units_may_be_given_on_the_command_line()
    {
        var file = _tool.Write("x.jsonl", """{"speed":[72,36],"speed_limit":15}""");
        var outcome = _tool.Run("measure", "--modality", "agent", "--synthetic", file, "--metric", "agent.safety.speed-limit-compliance", "--unit", "speed=km/h", "--format", "json");

        Assert.Equal(0.5, (double)Report(outcome)["measurements"]![0]!["value"]!);
        Assert.Equal(2, _tool.Run("measure", "--modality", "agent", "--synthetic", file, "--unit", "speed=deg").ExitCode);
        Assert.Equal(2, _tool.Run("measure", "--modality", "agent", "--synthetic", file, "--unit", "speed=km/h", "--unit", "speed=mph").ExitCode);
    }

    private static JsonNode Report(Tool.Outcome outcome) => JsonNode.Parse(outcome.Output)!;

    private Tool.Outcome Audit(string gates, string file, string data = "")
    {
        var fields = file.EndsWith(".csv", StringComparison.Ordinal) ? """, "fields": { "episode": "run" }""" : "";
        var manifest = _tool.Write("x.audit.json", $$"""{ "modality": "agent", "data": { "synthetic": "{{file}}"{{data}} }{{fields}}, "gates": [{{gates}}] }""");
        return _tool.Run("audit", manifest, "--format", "json");
    }
}
