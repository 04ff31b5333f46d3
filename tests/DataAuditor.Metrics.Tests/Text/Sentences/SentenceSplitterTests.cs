using DataAuditor.Metrics.Text.Sentences;

namespace DataAuditor.Metrics.Tests.Text.Sentences;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("One. Two! Three? Four… Five")]
    [InlineData("Really?! Yes... No.")]
    [InlineData("He said \"Stop.\" She did. (So it was.) 'End.' Then.", "He said \"Stop.\"", "She did.", "(So it was.)", "'End.'", "Then.")]
    [InlineData("See Dr. Smith, e.g. at 5 p.m. on Monday.", "See Dr. Smith, e.g. at 5 p.m. on Monday.")]
    [InlineData("It closes at 5 p.m. Come early.", "It closes at 5 p.m.", "Come early.")]
    [InlineData("Pens, ink, etc. are here. Paper, etc. Then more.", "Pens, ink, etc. are here.", "Paper, etc.", "Then more.")]
    [InlineData("No. 5 is alive. No. It is not.", "No. 5 is alive.", "No.", "It is not.")]
    [InlineData("Cf. Fig. 3 and J. R. R. Tolkien.", "Cf. Fig. 3 and J. R. R. Tolkien.")]
    [InlineData("It was I. Then he came.", "It was I.", "Then he came.")]
    [InlineData("Version 3.14 of example.com costs $2.50. Good.", "Version 3.14 of example.com costs $2.50.", "Good.")]
    [InlineData("He left in 1999. Nobody knew.", "He left in 1999.", "Nobody knew.")]
    [InlineData("1. Take it. 2. Leave it.", "1. Take it.", "2. Leave it.")]
    [InlineData("Yahoo! is a name. iPhones? no.", "Yahoo! is a name. iPhones? no.")]
    [InlineData("Der Preis, z.B. Montag. Gut.", "Der Preis, z.B. Montag.", "Gut.")]
    [InlineData("我来了。你呢？「好！」走吧", "我来了。", "你呢？", "「好！」", "走吧")]
    [InlineData("यह है। वह है।", "यह है।", "वह है।")]
    [InlineData("هل هذا؟ نعم.", "هل هذا؟", "نعم.")]
    [InlineData("Ça va ? «Oui.» Bien.", "Ça va ?", "«Oui.»", "Bien.")]
    public void Cuts_where_sentences_end(string text, params string[] sentences) =>
        Assert.Equal(sentences.Length > 0 ? sentences : text.Split(' '), SentenceSplitter.Split(text));

    [Fact]
    public void Reads_over_the_line_breaks_of_wrapped_prose() =>
        Assert.Equal(["A line that\nis wrapped.", "And more"], SentenceSplitter.Split("A line that\nis wrapped. And more\n"));

    [Fact]
    public void Ends_headings_list_items_and_paragraphs_with_their_line() =>
        Assert.Equal(
            ["# Title", "Some text", "- one item", "* another", "10. third", "Last paragraph", "without a stop", "end"],
            SentenceSplitter.Split("# Title\nSome text\n- one item\n* another\n10. third\nLast paragraph\n\nwithout a stop\r\n \r\nend"));

    [Theory]
    [InlineData("")]
    [InlineData(" \n\n\t")]
    public void Finds_nothing_in_blank_text(string text) => Assert.Empty(SentenceSplitter.Split(text));

    [Fact]
    public void Takes_marks_without_words_as_they_are() => Assert.Equal(["...", "?!"], SentenceSplitter.Split("... ?!"));

    [Fact]
    public void Leaves_out_nothing_but_white_space()
    {
        const string Text = "a. B \ud83d. C?! (d.) E\n\n- f\n« G. » 你。h. 1. I";

        Assert.Equal(Without(Text), Without(string.Concat(SentenceSplitter.Split(Text))));
    }

    private static string Without(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
}
