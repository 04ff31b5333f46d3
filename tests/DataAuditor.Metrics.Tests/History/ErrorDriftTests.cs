using System.Text.Json;
using DataAuditor.Metrics.History;
using DataAuditor.Metrics.Tabular.Rules;
using DataAuditor.Metrics.Tabular.Validity;
using DataAuditor.Tables;
using static DataAuditor.Metrics.Tests.Tabular.Tables;

namespace DataAuditor.Metrics.Tests.History;

public sealed class ErrorDriftTests
{
    private static readonly ErrorDrift Signal = new()
    {
        Checks = new ViolationRate { Rules = [new NotNullRule { Column = "x" }, new RangeRule { Column = "x", Min = JsonElement.Parse("0") }] },
    };

    /// <summary>Four rows: one null, of the other three one below 0; seven checks in all.</summary>
    private static readonly Table Round = Of(Numbers("x", 1, null, -1, 2));

    [Fact]
    public void Measures_what_each_rule_has_of_the_failed_checks()
    {
        var score = Score(Signal, Round, null);

        Assert.Equal(2.0 / 7, score.Value, 1e-12);
        Assert.Equal([1.0 / 7, 1.0 / 7], score.Parts.Where(part => !part.IsReference).Select(part => part.Value), static (a, b) => Math.Abs(a - b) < 1e-12);
    }

    [Fact]
    public void Is_the_total_variation_from_the_first_round_by_hand()
    {
        var names = Score(Signal, Round, null).Parts.Where(part => !part.IsReference).Select(part => part.Name).ToArray();

        var drift = Signal.Since(Score(Signal, Round, null), 4, new Dictionary<string, double>(StringComparer.Ordinal) { [names[0]] = 2.0 / 7, ["gone"] = 1.0 / 7 }, 4);

        // One seventh less of the first rule, one more of the second, one less of a rule that is gone, one more that holds.
        Assert.Equal(2.0 / 7, drift.Value, 1e-12);
        Assert.True(drift.Error() > 0);
    }

    [Fact]
    public void Is_0_from_its_own_round()
    {
        var round = Score(Signal, Round, null);
        var mix = round.Parts.Where(part => !part.IsReference).ToDictionary(part => part.Name, part => part.Value, StringComparer.Ordinal);

        Assert.Equal(0, Signal.Since(round, 4, mix, 4).Value, 1e-12);
    }

    [Fact]
    public void Is_not_applicable_without_rules() => Assert.IsType<Measurement.NotApplicable>(Measure(new ErrorDrift(), Round, null));
}
