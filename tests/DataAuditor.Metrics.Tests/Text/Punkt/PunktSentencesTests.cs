using DataAuditor.Metrics.Text.Punkt;

namespace DataAuditor.Metrics.Tests.Text.Punkt;

public sealed class PunktSentencesTests
{
    [Theory]
    [InlineData("Hello there. How are you?", "Hello there.", "How are you?")]
    [InlineData("No end here\nsecond line", "No end here\nsecond line")]
    [InlineData("What?! Really.", "What?!", "Really.")]
    [InlineData("He said \"Go.\" She went.", "He said \"Go.\"", "She went.")]
    [InlineData("(One.) Two.", "(One.)", "Two.")]
    [InlineData("J. Bach wrote it. I know.", "J. Bach wrote it.", "I know.")]     // an initial before a name
    [InlineData("See point 3. below. Yes.", "See point 3. below.", "Yes.")]        // an ordinal before a small letter
    [InlineData("It was 1999. We left.", "It was 1999.", "We left.")]
    [InlineData("Mr. Smith left.", "Mr.", "Smith left.")]                           // no abbreviation is known without training
    [InlineData("Well... maybe. Yes.", "Well... maybe.", "Yes.")]
    [InlineData("Wait . . . no.", "Wait .", ".", ".", "no.")]        // dots with spaces are seen one by one
    [InlineData("Version 3.14 is out. Go.", "Version 3.14 is out.", "Go.")]
    [InlineData("One.Two", "One.Two")]
    [InlineData("  \n")]
    [InlineData("")]
    public void Splits(string text, params string[] sentences) => Assert.Equal(sentences, PunktSentences.Split(text));
}
