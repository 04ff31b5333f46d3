using System.Text.Json.Nodes;
using DataAuditor.Gates;
using DataAuditor.Reports;
using DataAuditor.Tests.Reports.Samples;

namespace DataAuditor.Tests.Reports;

public sealed class JudgedGateTests
{
    [Fact]
    public void Stands_the_earlier_the_worse_it_is()
    {
        var tones = JudgedGate.WorstFirst(SampleAudits.Failed).Select(gate => gate.Tone).ToArray();

        Assert.Equal(tones.Order(), tones);
        Assert.Equal((4, 1, 7), (tones.Count(tone => tone is Tone.Failed), tones.Count(tone => tone is Tone.Warned), tones.Count(tone => tone is Tone.Passed)));
    }

    [Fact]
    public void Shows_only_the_parts_it_is_about() =>
        Assert.Equal(["delivered_at", "ordered_at"], Gate("*_at").WorstParts.Select(part => part.Name));

    [Fact]
    public void Has_the_worst_part_first() => Assert.Equal("order_total", Gate(null).WorstParts.First().Name);

    [Fact]
    public void Finds_its_measurement_by_options_among_several()
    {
        var one = Gate(null).Measurement!;
        var other = one with { Options = new JsonObject { ["n"] = 2 }, Value = 0.5 };
        var result = SampleAudits.Of("two", AuditStatus.Passed, [one, other],
            [new(new() { Metric = one.Metric, Options = new JsonObject { ["n"] = 2 }, Max = 1 }, one.Metric, Verdict.Passed, "")], []);

        Assert.Same(other, JudgedGate.WorstFirst(result)[0].Measurement);
    }

    [Fact]
    public void Is_a_warning_where_it_does_not_block()
    {
        var gate = new JudgedGate(new(new() { Metric = "x", Severity = Severity.Warning }, "x", Verdict.Failed, ""), null);

        Assert.Equal((Tone.Warned, "Warning"), (gate.Tone, gate.Verdict));
    }

    [Fact]
    public void Is_not_failed_when_it_is_optional_and_not_measurable()
    {
        var gate = new JudgedGate(new(new() { Metric = "x", Optional = true }, "x", Verdict.NotMeasurable, ""), null);

        Assert.Equal((Tone.Warned, "Not measurable", "x"), (gate.Tone, gate.Verdict, gate.Title));
    }

    private static JudgedGate Gate(string? part) => JudgedGate.WorstFirst(SampleAudits.Failed)
        .First(gate => gate.Result.Subject == "tabular.fidelity.ks" && gate.Gate.Part == part);
}
