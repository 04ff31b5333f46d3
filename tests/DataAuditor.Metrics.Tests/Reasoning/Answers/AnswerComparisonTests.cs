using DataAuditor.Metrics.Reasoning.Answers;

namespace DataAuditor.Metrics.Tests.Reasoning.Answers;

public sealed class AnswerComparisonTests
{
    [Theory]
    [InlineData("42", "42", true)]
    [InlineData("42", "42 ", false)]
    [InlineData("a", "A", false)]
    public void Exact_answers_have_the_same_characters(string gold, string given, bool isRight) => AssertSame(AnswerChecker.Exact, gold, given, isRight);

    [Theory]
    [InlineData("The Eiffel Tower", "eiffel tower.", true)]
    [InlineData("It's 3.5%", "its 3.5%!", true)]
    [InlineData("A", "a", true)]
    [InlineData("?", "?", true)]
    [InlineData("?", "!", false)]
    [InlineData("-3", "3", false)]
    [InlineData("3.5", "35", false)]
    [InlineData("5%", "5", false)]
    [InlineData("1/2", "12", false)]
    [InlineData("x+1", "x 1", false)]
    [InlineData("New York", "York New", false)]
    public void Normalized_answers_have_the_same_words(string gold, string given, bool isRight) => AssertSame(AnswerChecker.Normalized, gold, given, isRight);

    [Theory]
    [InlineData("#### 42", "So the answer is 42.", true)]
    [InlineData("7425000", "7,425,000", true)]
    [InlineData("0.25", "It is 1/4", true)]
    [InlineData("28%", "0.28", true)]
    [InlineData("1/3", "0.333333", true)]
    [InlineData("1/3", "0.333334", false)]
    [InlineData("1/3", "0.33", false)]
    [InlineData("0.000001", "0.000002", false)]
    [InlineData("-5", "5", false)]
    [InlineData("5-3", "3", true)]
    [InlineData("2", "H2O", false)]
    public void Numeric_answers_end_with_the_same_number(string gold, string given, bool isRight) => AssertSame(AnswerChecker.Numeric, gold, given, isRight);

    [Theory]
    [InlineData("A", "The answer is A.", true)]
    [InlineData("b", "Final answer is B", true)]
    [InlineData("A", "A. Because B is not valid", true)]
    [InlineData("U", "The answer is U.", true)]
    [InlineData("B", "Because B is valid", true)]
    [InlineData("C", @"\(\boxed{\text{C}}\).", true)]
    [InlineData("C", @"A and B are wrong, so $\boxed{\text{(C)}}.$", true)]
    [InlineData("D", "I think that a cat is (D)", true)]
    [InlineData("A", "A cat sat there, so B", false)]
    [InlineData("A", "The answer is a dog, B", false)]
    [InlineData("A", "The answer is B", false)]
    public void Choices_name_the_same_letter(string gold, string given, bool isRight) => AssertSame(AnswerChecker.Choice, gold, given, isRight);

    [Theory]
    [InlineData(AnswerChecker.Choice, "No valid answer here", "it names no choice")]
    [InlineData(AnswerChecker.Numeric, "none", "it has no number")]
    [InlineData(AnswerChecker.Numeric, "1/0", "its number cannot be read")]
    [InlineData(AnswerChecker.Numeric, "10e100000", "its number cannot be read")]
    [InlineData(AnswerChecker.Normalized, " ", "it is blank")]
    public void What_cannot_be_read_is_wrong_as_an_answer_and_undecided_as_gold(AnswerChecker checker, string text, string lack)
    {
        var comparison = AnswerComparison.Of(checker);

        Assert.Equal((AnswerOutcome.Wrong, lack), Outcome(comparison.Check("A 1", text)));
        Assert.Equal((AnswerOutcome.Undecided, $"of the gold answer: {lack}"), Outcome(comparison.Check(text, "A 1")));
        Assert.Contains("undecided, of the gold answer", comparison.Check(text, "A 1").Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Evidence_names_both_normal_forms() => Assert.Equal("answer '1/3', gold '1/4'", AnswerComparison.Of(AnswerChecker.Numeric).Check("0.25", "1/3").Detail);

    [Fact]
    public void A_text_of_a_million_characters_is_read_at_once()
    {
        var text = string.Concat(Enumerable.Repeat("12,3 ", 200_000));

        Assert.All(Enum.GetValues<AnswerChecker>(), checker => Assert.NotEqual(AnswerOutcome.Right, AnswerComparison.Of(checker).Check("7 B", text).Outcome));
        Assert.Equal("its number cannot be read", AnswerComparison.Of(AnswerChecker.Numeric).Check("7", new string('9', 1_000_000)).Reason);
    }

    private static (AnswerOutcome Outcome, string? Reason) Outcome(AnswerVerdict verdict) => (verdict.Outcome, verdict.Reason);

    private static void AssertSame(AnswerChecker checker, string gold, string given, bool isRight)
    {
        var comparison = AnswerComparison.Of(checker);
        Assert.Equal(isRight, comparison.Check(gold, given).IsRight);
        Assert.Equal(isRight, comparison.Check(given, gold).IsRight);
    }
}
