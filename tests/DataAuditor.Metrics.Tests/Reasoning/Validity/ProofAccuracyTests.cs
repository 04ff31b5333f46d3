using DataAuditor.Metrics.Reasoning.Validity;

namespace DataAuditor.Metrics.Tests.Reasoning.Validity;

public sealed class ProofAccuracyTests
{
    private const string OneStep = "((triple1 triple2) -> (rule3 % int1))";

    private static readonly string[] Toy =
    [
        Record("True", "True", "((triple2 triple1) -> rule3)", "(triple9)", OneStep),
        Record("False", "True", OneStep, OneStep),
        Record("True", "True", "((triple1) -> rule3)", OneStep),
        Record("Unknown", "Unknown", "None"),
        Record("True", "True", "((triple1 -> rule3", OneStep),
    ];

    [Fact]
    public void Is_the_share_of_right_labels_for_the_right_reason()
    {
        var score = Run.Score(new ProofAccuracy(), Toy);

        Assert.Equal(0.4, score.Value);
        Assert.Equal([("label", 0.8), ("proof", 0.6), ("unreadable", 0.2)], score.Parts.Select(part => (part.Name, part.Value)));
        Assert.Equal("wilson", score.Interval!.Value.Method);
    }

    [Fact]
    public void Says_what_is_wrong() => Assert.Equal(
        [
            (1L, "label", "its label is 'false', and 'true' is right"),
            (2L, "proof", "its proof differs from the nearest right one in 2 statements and steps"),
            (4L, "proof", "its proof cannot be read"),
        ],
        Run.Score(new ProofAccuracy(), Toy).Evidence.Select(exhibit => (exhibit.Record, exhibit.Part!, exhibit.Detail)));

    [Fact]
    public void Finds_fault_with_label_and_proof() => Assert.Equal([0, 1, 1, 0, 1], Run.Faults(new ProofAccuracy(), Toy));

    [Theory]
    [InlineData("[(((triple4) -> rule8) OR ((triple6) -> rule7))]", 1)]
    [InlineData("[(((triple4) -> rule8) OR ((triple6) -> rule9))]", 0)]
    public void Takes_any_right_proof_also_in_one_text(string gold, double value) => Assert.Equal(
        value, Run.Score(new ProofAccuracy(), Run.Record(("label", 1), ("gold_label", 1), ("proof", "((triple6) -> rule7)"), ("gold_proofs", gold))).Value);

    [Theory]
    [InlineData("triple1", "its proof is of what cannot be proved")]
    [InlineData("None", null)]
    [InlineData("(rule2 <- FAIL)", null)]
    public void Wants_no_proof_of_what_cannot_be_proved(string proof, string? fault) =>
        Assert.Equal(fault, Run.Score(new ProofAccuracy(), Record("Unknown", "Unknown", proof, "[(rule1 <- FAIL)]")).Evidence.Select(exhibit => exhibit.Detail).SingleOrDefault());

    [Fact]
    public void Does_not_take_a_list_of_guesses_for_a_proof() => Assert.Equal(0, Run.Score(new ProofAccuracy(), Record("True", "True", "(triple1) OR (triple2)", "triple2")).Value);

    [Fact]
    public void Refuses_a_right_proof_that_cannot_be_read() => Assert.Equal(
        "record 0: proof 2 of the field 'gold_proofs' cannot be read as one: '((triple1'",
        Assert.Throws<AuditException>(() => Run.On(new ProofAccuracy(), Record("True", "True", "triple1", "triple1", "((triple1"))).Message);

    [Fact]
    public void Speaks_for_faithfulness_too() => Assert.True(new ProofAccuracy().Info.Covers(Dimension.Faithfulness));

    [Fact]
    public void Is_not_measurable_without_proofs() =>
        Assert.Equal("no record has the field 'proof'", Run.Reason(new ProofAccuracy(), Run.Record(("label", 1), ("gold_label", 1), ("gold_proofs", "triple1"))));

    [Fact]
    public void Is_worst_without_a_record() => Assert.Equal(0, Run.Score(new ProofAccuracy()).Value);

    private static string Record(string label, string goldLabel, string proof, params string[] gold) =>
        Run.Record(("label", label), ("gold_label", goldLabel), ("proof", proof), ("gold_proofs", gold));
}
