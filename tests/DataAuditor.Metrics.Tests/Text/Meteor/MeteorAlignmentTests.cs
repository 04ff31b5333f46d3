using DataAuditor.Metrics.Text.Meteor;

namespace DataAuditor.Metrics.Tests.Text.Meteor;

public sealed class MeteorAlignmentTests
{
    private static readonly MeteorWeights Weights = new(0.9, 3, 0.5);

    // Computed with NLTK 3.8's single_meteor_score, of which the synonyms were taken away.
    [Theory]
    [InlineData("the cat sat on the mat", "the cat sat on the mat", 0.9976851851851852)]
    [InlineData("the cat sat on the mat", "on the mat sat the cat", 0.5)]
    [InlineData("a dog is running", "the dogs run in a park", 0.2586206896551724)]
    [InlineData("the dog near the cat", "the dog", 0.43478260869565216)]
    [InlineData("the dog", "the dog near the cat", 0.2127659574468085)]
    [InlineData("it is a guide to action which ensures that the military always obeys the commands of the party", "it is a guide to action that ensures that the military will forever heed party commands", 0.6944444444444445)]
    [InlineData("one two three", "four five", 0)]
    [InlineData("a a b a", "a b a a c", 0.40816326530612246)]
    public void Scores_as_NLTK_does(string candidate, string reference, double value) => Assert.Equal(value, Score(candidate, reference, Weights), 14);

    [Fact]
    public void Is_weighed_in_another_way_where_asked() => Assert.Equal(0.7, Score("the cat sat on the mat", "on the mat sat the cat", new MeteorWeights(0.5, 1, 0.3)), 14);

    [Fact]
    public void Pairs_equal_words_first_then_stems_then_synonyms()
    {
        // "running" takes its equal, so that "runs" gets the stem, and "jog" the synonym that is left.
        var alignment = new MeteorAlignment(["running", "run", "sprint"], ["runs", "running", "jog"], static word => word == "jog" ? ["sprint", "run"] : [word]);

        Assert.Equal(3, alignment.Matches);
        Assert.Equal(3, alignment.Chunks);
    }

    [Fact]
    public void Has_no_chunk_without_a_pair() => Assert.Equal((0, 0), (new MeteorAlignment(["a"], ["b"], null).Matches, new MeteorAlignment(["a"], ["b"], null).Chunks));

    private static double Score(string candidate, string reference, MeteorWeights weights)
    {
        string[] candidateWords = candidate.Split(' '), referenceWords = reference.Split(' ');
        return weights.Score(new MeteorAlignment(referenceWords, candidateWords, synonyms: null), referenceWords.Length, candidateWords.Length);
    }
}
