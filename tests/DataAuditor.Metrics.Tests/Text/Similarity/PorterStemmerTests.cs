using DataAuditor.Metrics.Text.Similarity;

namespace DataAuditor.Metrics.Tests.Text.Similarity;

/// <summary>The examples of Porter's paper, step by step, and NLTK's additions.</summary>
public sealed class PorterStemmerTests
{
    [Theory]
    [InlineData("caresses caress ponies poni caress caress cats cat ties tie flies fli")]
    [InlineData("feed feed agreed agre plastered plaster bled bled motoring motor sing sing died die spied spi")]
    [InlineData("conflated conflat troubled troubl sized size hopping hop tanned tan falling fall hissing hiss fizzed fizz failing fail filing file")]
    [InlineData("happy happi sky sky enjoy enjoy by by fly fli")]
    [InlineData("relational relat conditional condit rational ration valenci valenc digitizer digit conformabli conform radicalli radic differentli differ")]
    [InlineData("vileli vile analogousli analog vietnamization vietnam predication predic operator oper feudalism feudal decisiveness decis hopefulness hope")]
    [InlineData("callousness callous formaliti formal sensitiviti sensit sensibiliti sensibl geologi geolog hopefulli hope")]
    [InlineData("triplicate triplic formative form formalize formal electriciti electr electrical electr hopeful hope goodness good")]
    [InlineData("revival reviv allowance allow inference infer airliner airlin gyroscopic gyroscop adjustable adjust defensible defens irritant irrit")]
    [InlineData("replacement replac adjustment adjust dependent depend adoption adopt homologou homolog communism commun activate activ angulariti angular")]
    [InlineData("homologous homolog effective effect bowdlerize bowdler probate probat rate rate cease ceas controll control roll roll")]
    [InlineData("dying die news news innings inning proceed proceed howe howe is is be be")]
    public void Brings_words_to_their_stem(string wordsAndStems)
    {
        var words = wordsAndStems.Split(' ');

        Assert.All(words.Chunk(2), pair => Assert.Equal(pair[1], PorterStemmer.Stem(pair[0])));
    }
}
