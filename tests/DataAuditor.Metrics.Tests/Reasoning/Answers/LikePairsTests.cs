using DataAuditor.Metrics.Reasoning.Answers;

namespace DataAuditor.Metrics.Tests.Reasoning.Answers;

public sealed class LikePairsTests
{
    private const int Pairs = 2000;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void No_answer_that_differs_is_taken_for_the_gold_one(ulong seed) => Assert.DoesNotContain(LikePairs.Of(seed, Pairs), static pair => IsRight(pair.Gold, pair.Other) || IsRight(pair.Other, pair.Gold));

    [Fact]
    public void Every_answer_that_is_but_written_otherwise_is() => Assert.All(LikePairs.Of(1, Pairs), static pair => Assert.True(IsRight(pair.Gold, pair.Same) && IsRight(pair.Same, pair.Gold), $"{pair.Gold} and {pair.Same}"));

    private static bool IsRight(string gold, string given) => AnswerComparison.Of(AnswerChecker.Math).Check(gold, given).IsRight;
}
