using System.Text.Json.Nodes;
using DataAuditor.Metrics.Objects;

namespace DataAuditor.Metrics.Tests.Objects;

public sealed class OriginalMentionsTests
{
    [GoldenFact]
    public void Are_those_of_the_original_program()
    {
        var names = new ObjectNames(GoldenChair.Synonyms, isExact: true);
        foreach (var sentence in GoldenChair.Sentences)
        {
            var caption = sentence["caption"]!.GetValue<string>();
            var mentions = OriginalMentions.In(caption, names);

            Assert.Equal(Texts(sentence["mentioned"]), mentions.Select(mention => mention.Word));
            Assert.Equal(Texts(sentence["nodes"]), mentions.Select(mention => mention.Name));
            Assert.Equal(sentence["idxs"]!.AsArray().Select(place => place!.GetValue<int>()), mentions.Select(mention => mention.At));
        }
    }

    [GoldenFact]
    public void Bring_words_to_the_singular_of_the_original_program()
    {
        foreach (var (plural, singular) in GoldenChair.Values["singularize"]!.AsObject()) Assert.Equal(singular!.GetValue<string>(), OriginalSingular.Of(plural));
    }

    [Theory]
    [InlineData("A bus.", "")] // A "bu" is no bus.
    [InlineData("Two buses.", "bus")]
    [InlineData("A wine glass.", "wine glass")]
    [InlineData("A baby elephant.", "elephant")]
    [InlineData("A motor bike.", "")] // Of a list with two blanks before it.
    public void Keep_what_the_original_gets_wrong(string caption, string words) =>
        Assert.Equal(words, string.Join(' ', OriginalMentions.In(caption, new ObjectNames("bus\nwine glass\nelephant\nperson, baby\nmotorcycle,  motor bike", isExact: true)).Select(mention => mention.Word)));

    [Fact]
    public void Keep_the_places_that_drift_behind_the_seat_of_a_toilet()
    {
        var mentions = OriginalMentions.In("a seat on the toilet by a cat", new ObjectNames("chair, seat\ntoilet\ncat", isExact: true));

        Assert.Equal([("toilet", 3), ("cat", 6)], mentions.Select(mention => (mention.Word, mention.At)));
    }

    private static IEnumerable<string> Texts(JsonNode? array) => array!.AsArray().Select(text => text!.GetValue<string>());
}
