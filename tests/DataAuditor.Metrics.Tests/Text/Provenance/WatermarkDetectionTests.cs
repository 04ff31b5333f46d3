using System.Globalization;
using DataAuditor.Metrics.Text.Provenance;
using DataAuditor.Metrics.Text.Tokens;
using DataAuditor.Metrics.Text.Watermarks;
using DataAuditor.Models;
using DataAuditor.Randomness;

namespace DataAuditor.Metrics.Tests.Text.Provenance;

public sealed class WatermarkDetectionTests
{
    private static readonly GreenList Key = new("a secret of the generator");

    [Fact]
    public void Finds_the_watermark_of_its_key_and_of_no_other()
    {
        var marked = Texts(1, 20, Key);

        Assert.Equal(1, Detected(marked, Key).Value);
        Assert.Equal(0, Detected(marked, new GreenList("another secret")).Value);
        Assert.Equal(0, Detected(Texts(2, 20, null), Key).Value);
    }

    [Fact]
    public void Is_the_share_of_marked_texts()
    {
        var score = Detected([.. Texts(1, 3, Key), .. Texts(2, 9, null)], Key);

        Assert.Equal(0.25, score.Value);
        Assert.Equal("wilson", score.Interval!.Value.Method);
        Assert.Equal(9, score.Evidence.Count);
        Assert.DoesNotContain(score.Evidence, exhibit => exhibit.Record < 3);
    }

    // Without a watermark z is standard normal: of 2000 texts the mean is within 0.1 of 0 and the variance of 1.
    [Fact]
    public void Sees_chance_where_there_is_no_watermark()
    {
        double[] scores = [.. Key.Run([.. Tokens(3, 2000, null).Select(tokens => new WatermarkedText(tokens, 0.25))], CancellationToken.None)
            .Select(tokens => (tokens.Green - (0.25 * tokens.Scored)) / Math.Sqrt(tokens.Scored * 0.25 * 0.75))];

        Assert.InRange(scores.Average(), -0.1, 0.1);
        Assert.InRange(scores.Average(z => z * z), 0.85, 1.15);
    }

    [Fact]
    public void Reads_tokens_before_texts_and_scores_before_both()
    {
        var tokens = Tokens(1, 1, Key)[0];

        Assert.Equal(1, Detected([Run.Record(("tokens", tokens))], Key).Value);
        Assert.Equal(0, Detected([Run.Record(("tokens", tokens), ("watermark_z", 3.9))], Key).Value);
        Assert.Equal(1, Run.Score(new WatermarkDetection { Threshold = 3 }, Run.Record(("watermark_z", 3))).Value);
    }

    [Fact]
    public void Counts_a_repeated_pair_once()
    {
        var green = (Key.IsGreen("a", "b", 0.5) ? 1 : 0) + (Key.IsGreen("b", "a", 0.5) ? 1 : 0);

        Assert.Equal(new GreenTokens(green, Scored: 2), Key.Run([new WatermarkedText(["a", "b", "a", "b", "a"], 0.5)], CancellationToken.None)[0]);
    }

    [Fact]
    public void Finds_nothing_in_a_text_too_short_to_carry_it()
    {
        var score = Detected(Run.Texts("Hi", ""), Key);

        Assert.Equal(0, score.Value);
        Assert.Equal("it has fewer than two tokens to carry a watermark", score.Evidence[0].Detail);
    }

    [Fact]
    public void Refuses_tokens_that_are_none() => Assert.Equal(
        "record 0: the field 'tokens' must be an array of texts or numbers", Assert.Throws<AuditException>(() => Detected(["""{"tokens":[true]}"""], Key)).Message);

    [Fact]
    public void Names_field_and_model_where_neither_is_there() =>
        Assert.Equal("no record has the field 'watermark_z', and no model is configured for the role 'watermark'", Run.Reason(new WatermarkDetection(), Run.Texts("a b")));

    [Fact]
    public void Is_worst_without_a_record() => Assert.Equal(0, Run.Score(new WatermarkDetection()).Value);

    private static Measurement.Score Detected(IReadOnlyList<string> records, GreenList key)
    {
        var models = new FakeModels().With(ModelRoles.Watermark, tokens => key.Run([tokens], CancellationToken.None)[0]);
        return Run.Score(new WatermarkDetection { Tokenizer = Tokenization.Whitespace }, new Run.Records(records) { Models = models });
    }

    private static IReadOnlyList<string> Texts(ulong seed, int count, GreenList? key) => Run.Texts(Tokens(seed, count, key).Select(tokens => string.Join(' ', tokens)));

    /// <summary>Words drawn at random; under a key, of eight draws the first green one, as a generator with a hard watermark would.</summary>
    private static List<string[]> Tokens(ulong seed, int count, GreenList? key)
    {
        var random = Xoshiro256.Keyed(seed, "watermark");
        string Word() => random.NextInt64(500).ToString(CultureInfo.InvariantCulture);
        List<string[]> texts = [];
        for (var text = 0; text < count; text++)
        {
            var tokens = new string[80];
            for (var at = 0; at < tokens.Length; at++)
            {
                tokens[at] = Word();
                for (var draw = 0; at > 0 && key is not null && draw < 8 && !key.IsGreen(tokens[at - 1], tokens[at], 0.25); draw++) tokens[at] = Word();
            }

            texts.Add(tokens);
        }

        return texts;
    }
}
