using DataAuditor.Metrics.Text.Faithfulness;

namespace DataAuditor.Metrics.Tests.Text.Faithfulness;

public sealed class EvidenceRecallTests
{
    [GoldenFact]
    public void Agrees_with_the_evaluation_of_HotpotQA() => Assert.Equal(
        GoldenText.Values["hotpot"]!["aggregate"]!["sp_recall"]!.GetValue<double>(), Run.Score(new EvidenceRecall(), HotpotRecords.All).Value, 1e-9);

    // One of two predicted facts is among three gold ones.
    [Fact]
    public void Compares_sets_of_facts()
    {
        var score = Run.Score(new EvidenceRecall(), HotpotRecords.Of("""[["A", 1], ["B", 2], ["A", 1]]""", """[["A", 1.0], ["C", 0], ["D", 0]]"""));

        Assert.Equal(1.0/3, score.Value, 12);
        Assert.Equal(0, Assert.Single(score.Evidence).Record);
    }

    [Fact]
    public void Is_1_for_equal_sets_and_0_where_nothing_is_found()
    {
        Assert.Equal(1, Run.Score(new EvidenceRecall(), HotpotRecords.Of("""["a", "b"]""", """["b", "\u0061"]""")).Value);
        Assert.Equal(0, Run.Score(new EvidenceRecall(), HotpotRecords.Of("[]", """["a"]""")).Value);
        Assert.Equal(0, Run.Score(new EvidenceRecall(), HotpotRecords.Of("[]", "[]")).Value);
    }

    [Fact]
    public void Refuses_what_is_no_array() =>
        Assert.Equal("record 0: the field 'gold_evidence' must be an array of facts", Assert.Throws<AuditException>(() => Run.On(new EvidenceRecall(), HotpotRecords.Of("[]", "{}"))).Message);

    [Fact]
    public void Is_worst_without_a_record() => Assert.Equal(0, Run.Score(new EvidenceRecall()).Value);
}
