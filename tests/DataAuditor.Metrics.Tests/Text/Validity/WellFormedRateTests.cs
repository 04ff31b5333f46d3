using DataAuditor.Metrics.Text.Validity;
using DataAuditor.Metrics.Text.WellFormedness;

namespace DataAuditor.Metrics.Tests.Text.Validity;

public sealed class WellFormedRateTests
{
    private const string Fence = "```";

    [Fact]
    public void Finds_fault_with_each_check_that_fails() =>
        Assert.Equal([0, 1, 2], Run.Faults(new WellFormedRate(), Run.Texts("A plain text.", "A \u0007 bell.", "A \u0007 bell and \uFFFD noise.")));

    [Theory]
    [InlineData("A plain text.")]
    [InlineData("A heading without a full stop")]
    [InlineData("Une phrase où l’on parle « ainsi » — déjà, là, çà et ÎLE…")]
    [InlineData("O POVO DISSE “NÃO” E FOI EMBORA. À VISTA.")]
    [InlineData("„So sagt man“, sagte er. „Und ‚so‘.“")]
    [InlineData("A screen of 6\" is not 5'11\".")]
    [InlineData("“First paragraph of a speech.\n\n“And its last.”")]
    [InlineData("{\"a\": [1, 2.5e3, null], \"b\": \"\\\"\"}")]
    [InlineData("{\"a\": 1}\n{\"a\": 2}")]
    [InlineData("[1, 2, 3]")]
    [InlineData("[1] See the first note, and [2] the second.")]
    [InlineData("[Name] went to [Place].")]
    [InlineData("Use `a \"` and ``b ` c``.")]
    [InlineData("Code:\n" + Fence + "python\nprint(\"(\") # [\nx = '''\n( '''\n" + Fence + "\nDone.")]
    [InlineData("Code:\n" + Fence + "csharp\nvar c = '('; /* { */ // [\n" + Fence)]
    [InlineData("Shell:\n" + Fence + "sh\ncase $1 in a) echo;; esac\n" + Fence)]
    [InlineData("~~~~\n~~~\n~~~~")]
    [InlineData("First do this. Then:\n- one\n- two")]
    [InlineData("See it there. Or at https://example.org/a")]
    [InlineData("👩‍👩‍👧 שלום עולם. مرحبا بالعالم. สวัสดี")]
    [InlineData("Ðð Þþ are letters of Icelandic, Ññ of Spanish: AÑO, NIÑO.")]
    public void Finds_nothing_wrong(string text)
    {
        var score = Run.Score(new WellFormedRate(), Run.Texts(text));

        Assert.Empty(score.Evidence.Select(exhibit => exhibit.Detail));
        Assert.Equal(1, score.Value);
    }

    [Theory]
    [InlineData(" \n", "readable", "it is blank")]
    [InlineData("a \uFFFD b", "encoding", "it has the replacement character U+FFFD")]
    [InlineData("Itâ€™s garbled.", "encoding", "'â€™' is UTF-8 decoded as another encoding")]
    [InlineData("CafÃ© au lait.", "encoding", "'Ã©' is UTF-8 decoded as another encoding")]
    [InlineData("Costs Â£5.", "encoding", "'Â£' is UTF-8 decoded as another encoding")]
    [InlineData("ÐŸÑ€Ð¸Ð²ÐµÑ‚.", "encoding", "'ÐŸÑ€' is UTF-8 decoded as another encoding")]
    [InlineData("ðŸ˜€!", "encoding", "'ðŸ' is UTF-8 decoded as another encoding")]
    [InlineData("bell \u0007.", "control-characters", "it has the control character U+0007")]
    [InlineData("nul \0.", "control-characters", "it has the control character U+0000")]
    [InlineData("It was late. He went to the", "truncation", "its last sentence has no end")]
    [InlineData("One, two,", "truncation", "it ends with ','")]
    [InlineData("{\"a\": [1, 2}", "json", "it begins as JSON and is none: see its line 1")]
    [InlineData("{\"a\":\n 1", "json", "it begins as JSON and is none: see its line 2")]
    [InlineData("See:\n" + Fence + "json\n{'a': 1}\n" + Fence, "json", "the block at line 2 says that it is JSON and is none: see its line 1")]
    [InlineData("See:\n" + Fence + "\nx", "fences", "the fence at line 2 is not closed")]
    [InlineData("~~~\n" + Fence + "\n", "fences", "the fence at line 1 is not closed")]
    [InlineData(Fence + "python\nprint((1)\n" + Fence, "code-blocks", "in the block at line 1, '(' has no counterpart")]
    [InlineData(Fence + "java\nint[] a = {1];\n" + Fence, "code-blocks", "in the block at line 1, ']' has no counterpart")]
    [InlineData("He said \"no.", "quotes", "a straight quotation mark has no counterpart")]
    [InlineData("He said “no.", "quotes", "a curly quotation mark has no counterpart")]
    [InlineData("Il dit « non.", "quotes", "an angle quotation mark has no counterpart")]
    public void Finds_what_is_wrong(string text, string check, string detail)
    {
        var score = Run.Score(new WellFormedRate(), Run.Texts(text));

        Assert.Equal(0, score.Value);
        var exhibit = Assert.Single(score.Evidence);
        Assert.Equal((check, detail), (exhibit.Part, exhibit.Detail));
        Assert.Equal([check], score.Parts.Where(part => part.Value == 0).Select(part => part.Name));
    }

    [Fact]
    public void Finds_half_of_a_surrogate_pair() =>
        Assert.Equal("it has the lone surrogate U+D83D", Assert.Single(Run.Score(new WellFormedRate(), """{"text":"half \ud83d here."}""").Evidence).Detail);

    [Theory]
    [InlineData("length", "A text that reads whole.", 0)]
    [InlineData("MAX_TOKENS", "A text that reads whole.", 0)]
    [InlineData("stop", "It was late. He went to the", 1)]
    [InlineData("unheard-of", "It was late. He went to the", 0)]
    public void Believes_what_the_generator_says_of_its_end(string reason, string text, int value) =>
        Assert.Equal(value, Run.Score(new WellFormedRate(), Run.Record(("text", text), ("finish_reason", reason))).Value);

    [Fact]
    public void Is_the_share_of_texts_that_pass_every_check()
    {
        var score = Run.Score(new WellFormedRate(), Run.Texts("Good.", "Bad \u0007 \uFFFD.", "Good too.", "Bad,"));

        Assert.Equal(0.5, score.Value);
        Assert.Equal("wilson", score.Interval!.Value.Method);
        Assert.Equal(["readable", "encoding", "control-characters", "truncation", "json", "fences", "code-blocks", "quotes"], score.Parts.Select(part => part.Name));
        Assert.Equal([1, 0.75, 0.75, 0.75, 1, 1, 1, 1], score.Parts.Select(part => part.Value));
        Assert.Equal([1L, 1L, 3L], score.Evidence.Select(exhibit => exhibit.Record));
    }

    [Fact]
    public void Checks_only_what_it_is_told_to()
    {
        var score = Run.Score(new WellFormedRate { Checks = [FormCheck.Quotes] }, Run.Texts("Bad \u0007,"));

        Assert.Equal(1, score.Value);
        Assert.Equal("quotes", Assert.Single(score.Parts).Name);
    }

    [Fact]
    public void Counts_records_that_cannot_be_read()
    {
        var metric = new WellFormedRate();
        var state = metric.Empty();
        var evidence = new Evidence();
        metric.Add(state, new Sample(Role.Synthetic, 0, System.Text.Json.JsonElement.Parse("""{"text":"Good."}"""), SampleOrigin.None), evidence);
        metric.Add(state, Sample.Broken(Role.Synthetic, 1, "the line is no JSON", SampleOrigin.None), evidence);

        var score = Assert.IsType<Measurement.Score>(metric.Measure(state, new MetricContext(1, metric.Info.Id)));
        Assert.True(metric.TakesBroken);
        Assert.Equal(0.5, score.Value);
        Assert.Equal([0.5, 1, 1, 1, 1, 1, 1, 1], score.Parts.Select(part => part.Value));
        Assert.Equal("the line is no JSON", Assert.Single(evidence.Exhibits).Detail);
    }

    [Fact]
    public void Reads_a_text_of_ten_megabytes() => Assert.Equal(1, Run.Score(new WellFormedRate(), Run.Texts(string.Concat(Enumerable.Repeat("A \"sentence\" with `code`. ", 400_000)))).Value);

    [Fact]
    public void Is_worst_without_a_record() => Assert.Equal(0, Run.Score(new WellFormedRate()).Value);

    [Fact]
    public void Is_not_measurable_without_a_check() => Assert.Equal("option 'checks' is empty", Run.Reason(new WellFormedRate { Checks = [] }, Run.Texts("a")));

    [Fact]
    public void Is_one_measurement_where_checks_are_the_same() =>
        Assert.Equal(new WellFormedRate { Checks = [FormCheck.Json, FormCheck.Quotes] }, new WellFormedRate { Checks = [FormCheck.Quotes, FormCheck.Json] });
}
