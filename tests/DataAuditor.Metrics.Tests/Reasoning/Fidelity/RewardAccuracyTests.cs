using System.Text.Json.Nodes;
using DataAuditor.Metrics.Reasoning.Fidelity;
using DataAuditor.Metrics.Reasoning.Preferences;
using DataAuditor.Metrics.Tests.Text;

namespace DataAuditor.Metrics.Tests.Reasoning.Fidelity;

public sealed class RewardAccuracyTests
{
    private static readonly string[] Toy = [Record(2, 1, 1), Record(2, 1, 0), Record(1, 1, 1), Record(1, 1, 0)];

    [GoldenTheory]
    [InlineData(RewardTies.Second, 0.56)]
    [InlineData(RewardTies.Wrong, 0.54)]
    public void Agrees_with_the_reference_value(RewardTies ties, double value)
    {
        var golden = GoldenText.Values["preference"]!;
        if (ties is RewardTies.Second) Assert.Equal(value, golden["acc_rm_survey"]!.GetValue<double>());
        string[] records = [.. golden["pairs"]!.AsArray().Select(pair => Record(pair!["a"]!.GetValue<double>(), pair["b"]!.GetValue<double>(), pair["z"]!.GetValue<int>()))];

        Assert.Equal(value, Run.Score(new RewardAccuracy { Ties = ties }, records).Value, 1e-9);
    }

    [Theory]
    [InlineData(RewardTies.Second, 0.5)]
    [InlineData(RewardTies.Wrong, 0.25)]
    public void Is_the_share_of_pairs_whose_preferred_output_is_ranked_higher(RewardTies ties, double value)
    {
        var score = Run.Score(new RewardAccuracy { Ties = ties }, Toy);

        Assert.Equal(value, score.Value);
        Assert.Equal(("ties", 0.5), score.Parts.Select(part => (part.Name, part.Value)).Single());
        Assert.Equal((1L, "the preferred output has the reward 1, the other 2"), (score.Evidence[0].Record, score.Evidence[0].Detail));
        Assert.Equal((2L, "both outputs have the reward 1"), (score.Evidence[1].Record, score.Evidence[1].Detail));
    }

    [Theory]
    [InlineData("true", "1")]
    [InlineData("\"a\"", "1")]
    [InlineData("false", "0")]
    [InlineData("\"B\"", "0")]
    public void Reads_a_preference_however_it_is_written(string written, string number) => Assert.Equal(
        Run.Score(new RewardAccuracy(), Written(number)).Value, Run.Score(new RewardAccuracy(), Written(written)).Value);

    [Fact]
    public void Is_worst_for_a_reward_that_ranks_nothing() => Assert.Equal(0, Run.Score(new RewardAccuracy(), Record(1, 1, 0), Record(2, 2, 0)).Value);

    [Fact]
    public void Finds_fault_with_each_pair_ranked_wrongly() => Assert.Equal([0, 1, 1, 1], Run.Faults(new RewardAccuracy { Ties = RewardTies.Wrong }, Toy));

    [Fact]
    public void Is_turned_round_with_the_preferences()
    {
        string[] pairs = [Record(2, 1, 1), Record(5, 1, 0), Record(0, 1, 1)], turned = [Record(2, 1, 0), Record(5, 1, 1), Record(0, 1, 0)];

        Assert.Equal(1, Run.Score(new RewardAccuracy(), pairs).Value + Run.Score(new RewardAccuracy(), turned).Value, 12);
    }

    [Fact]
    public void Refuses_what_is_no_pair() => Assert.Equal(
        "record 0: the field 'rewards' must hold the rewards of two outputs, and has 1",
        Assert.Throws<AuditException>(() => Run.On(new RewardAccuracy(), """{"rewards":[1],"preference":1}""")).Message);

    [Fact]
    public void Refuses_what_is_no_preference() => Assert.Equal(
        "record 0: the field 'preference' must be true or false, and is the text 'c'", Assert.Throws<AuditException>(() => Run.On(new RewardAccuracy(), Written("\"c\""))).Message);

    [Fact]
    public void Reads_its_option() => Assert.Equal(
        new RewardAccuracy { Ties = RewardTies.Wrong }, MetricCatalog.Find("reasoning.fidelity.reward-accuracy")!.With(JsonNode.Parse("""{"ties":"wrong"}""")!.AsObject()));

    [Fact]
    public void Is_not_measurable_without_rewards() => Assert.Equal("no record has the field 'rewards'", Run.Reason(new RewardAccuracy(), Run.Record(("preference", 1))));

    [Fact]
    public void Is_worst_without_a_record() => Assert.Equal(0, Run.Score(new RewardAccuracy()).Value);

    private static string Record(double first, double second, int preference) => Run.Record(("rewards", new[] { first, second }), ("preference", preference));

    private static string Written(string preference) => $$"""{"rewards":[2,1],"preference":{{preference}}}""";
}
