using DataAuditor.Metrics.Log.Templates;

namespace DataAuditor.Metrics.Tests.Log.Templates;

public sealed class DrainParserTests
{
    private static readonly DrainOptions Published = new(Depth: 4, Similarity: 0.5, WildcardMatch.Ignore, MaxChildren: 100);

    [Fact]
    public void Keeps_the_tokens_that_all_messages_of_a_group_have()
    {
        var parser = new DrainParser(Published);

        Assert.Equal([0, 0, 1, 0], Groups(parser, "user anna logs in", "user bert logs in", "disk is full now", "user carl logs out"));
        Assert.Equal("user <*> logs <*>", parser.TemplateOf(0));
        Assert.Equal("disk is full now", parser.TemplateOf(1));
    }

    [Fact]
    public void Tells_messages_of_other_lengths_apart()
    {
        var parser = new DrainParser(Published);

        Assert.Equal([0, 1], Groups(parser, "a b c", "a b c d"));
        Assert.Equal(2, parser.Count);
    }

    [Fact]
    public void Wants_as_many_tokens_alike_as_it_is_told()
    {
        Assert.Equal([0, 0], Groups(new DrainParser(Published), "a b c d", "a b x y"));
        Assert.Equal([0, 1], Groups(new DrainParser(Published with { Similarity = 0.51 }), "a b c d", "a b x y"));
    }

    [Fact]
    public void Takes_the_most_similar_group_and_of_two_the_more_general()
    {
        var parser = new DrainParser(Published with { Similarity = 0.75 });

        Assert.Equal([0, 1, 0, 1], Groups(parser, "a b c d", "a x y d", "a b c e", "a x y d"));
    }

    [Fact]
    public void Leads_by_first_tokens_but_for_those_with_digits()
    {
        Assert.Equal([0, 1], Groups(new DrainParser(Published), "a x y z", "b x y z"));
        Assert.Equal([0, 0], Groups(new DrainParser(Published), "a1 x y z", "b2 x y z"));
        Assert.Equal([0, 0], Groups(new DrainParser(Published with { Depth = 3 }), "a x y z", "b x y z"));
    }

    [Fact]
    public void Has_no_more_branches_than_it_may()
    {
        Assert.Equal([0, 1, 1], Groups(new DrainParser(Published with { MaxChildren = 2 }), "a x y z", "b x y z", "c x y z"));
        Assert.Equal([0, 0, 0], Groups(new DrainParser(Published with { MaxChildren = 1 }), "a x y z", "b x y z", "c x y z"));
    }

    [Fact]
    public void Counts_masked_places_or_does_not()
    {
        string[] messages = ["<*> <*> <*> a", "<*> <*> <*> b"];

        Assert.Equal([0, 1], Groups(new DrainParser(Published), messages));
        Assert.Equal([0, 0], Groups(new DrainParser(Published with { Wildcards = WildcardMatch.Count }), messages));
    }

    [Fact]
    public void Begins_no_group_for_a_message_that_comes_again() =>
        Assert.Equal([0, 0, 1, 1, 2, 2], Groups(new DrainParser(Published), "<*> <*> <*>", "<*> <*> <*>", "one", "one", "", " \t"));

    [Fact]
    public void Puts_single_blanks_between_tokens()
    {
        var parser = new DrainParser(Published);
        parser.Add("  a \t b\n");

        Assert.Equal("a b", parser.TemplateOf(0));
    }

    [Fact]
    public void Takes_a_message_of_ten_million_characters()
    {
        var parser = new DrainParser(Published);
        var endless = string.Concat(Enumerable.Repeat("ab ", 3_500_000));

        Assert.Equal([0, 0, 1], Groups(parser, endless, endless, "\0\u0001 \uFFFD"));
    }

    private static int[] Groups(DrainParser parser, params string[] messages) => [.. messages.Select(message => parser.Add(message))];
}
