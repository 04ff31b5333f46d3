using DataAuditor.Metrics.ImageText.Fidelity;
using DataAuditor.Metrics.Objects;
using DataAuditor.Metrics.Tests.Objects;

namespace DataAuditor.Metrics.Tests.ImageText.Fidelity;

public sealed class ChairITests
{
    private static readonly string[] Records =
    [
        """{"text":"A man with a dog and a frisbee.","objects":["person","dog"]}""",
        """{"text":"Two cats. A cat on a chair!","objects":["couch"],"reference_text":["A chair"]}""",
        """{"text":"Green hills.","objects":[]}""",
    ];

    [GoldenFact]
    public void Equals_the_original_program()
    {
        var metric = new ChairI { Compatibility = ChairCompatibility.Original, Synonyms = GoldenChair.SynonymsFile };
        var score = Run.Score(metric, GoldenChair.Records);

        Assert.Equal(GoldenChair.Values["CHAIRi"]!.GetValue<double>(), score.Value);
        Assert.Equal(
            GoldenChair.Sentences.Select(sentence => sentence["hallucinated"]!.AsArray().Select(pair => pair![1]!.GetValue<string>()).Distinct()),
            GoldenChair.Records.Samples().Select(sample => metric.FaultsOf(sample).Select(fault => fault.Part!)));
    }

    [Fact]
    public void Is_the_share_of_mentions_of_what_is_not_there()
    {
        var score = Run.Score(new ChairI(), Records);

        Assert.Equal(4.0 / 6, score.Value, 12);
        Assert.Equal([("cat", 1.0, 2.0), ("chair", 1, 1), ("frisbee", 1, 1)], score.Parts.Select(part => (part.Name, part.Value, part.Detail("hallucinated")!.Value)));
        Assert.Equal((1L, "names 'cat', 'chair', which the image does not show"), (score.Evidence[0].Record, score.Evidence[0].Detail));
        Assert.Equal(["objects are found by list 1 of COCO's categories"], score.Notes);
        Assert.Equal([1, 2, 0], Run.Faults(new ChairI(), Records));
    }

    [Fact]
    public void Shows_the_image_beside_the_words()
    {
        var records = new Run.Records(["""{"text":"A cat.","objects":[],"image":"drawn/1.png"}"""]) { Media = new FakeMedia() };

        Assert.Equal("/media/drawn/1.png", Run.Score(new ChairI(), records).Evidence.Single().Images!.Image);
    }

    [Fact]
    public void Takes_what_references_name_for_shown_where_asked() => Assert.Equal(3.0 / 6, Run.Score(new ChairI { References = true }, Records).Value, 12);

    [Fact]
    public void Takes_the_words_of_a_list()
    {
        var records = new Run.Records(["""{"text":"A Yeti met a yeti.","objects":["monster"]}"""]) { Media = new FakeMedia().With("words.txt", "monster, yeti\n") };

        Assert.Equal(0, Run.Score(new ChairI { Synonyms = "words.txt" }, records).Value);
    }

    [Fact]
    public void Is_the_worst_where_texts_name_nothing()
    {
        var score = Run.Score(new ChairI(), """{"text":"Green hills.","objects":["dog"]}""");

        Assert.Equal((1.0, "no text names an object of the list: the worst value"), (score.Value, score.Notes.Single()));
    }

    [Fact]
    public void Is_not_measurable_without_labels() => Assert.Equal("no record has the field 'objects'", Run.Reason(new ChairI(), """{"text":"A dog."}"""));
}
