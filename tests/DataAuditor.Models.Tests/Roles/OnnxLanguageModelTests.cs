using DataAuditor.Models.Roles;
using DataAuditor.Models.Tests.OnnxRuntime;

namespace DataAuditor.Models.Tests.Roles;

/// <summary>With a model whose next token depends on the last one alone, so that every window must tell the same.</summary>
public sealed class OnnxLanguageModelTests
{
    private const int Vocabulary = 4;

    /// <summary>Logits of the next token, a row for each last token.</summary>
    private static readonly float[] Bigrams = [0, 1, 2, 3, 1, 1, 1, 1, -5, 0, 5, 0.5f, 2, 0, 0, -1];

    [OnnxFact]
    public void Tells_the_log_probability_of_each_token_of_the_text()
    {
        Assert.Equal(Expected([2, 1, 0, 3], 2), Tell(new TextPair("2 1", "0 3"), 512), Near);
        Assert.Equal(Math.Log(0.25), Tell(new TextPair("1", "3"), 512)[0], 1e-6);
    }

    [OnnxFact]
    public void Tells_nothing_of_a_first_token_with_nothing_before_it() => Assert.Equal(Expected([2, 1, 0], 1), Tell(new TextPair("", "2 1 0"), 512), Near);

    [OnnxFact]
    public void Tells_nothing_of_an_empty_text() => Assert.Empty(Tell(new TextPair("2 1", ""), 512));

    [OnnxFact]
    public void Tells_each_token_of_a_long_text_once()
    {
        int[] tokens = [.. Enumerable.Range(0, 103).Select(i => i * i * 7 % 11 % Vocabulary)];

        foreach (var window in new[] { 2, 3, 4, 7, 50, 102, 103, 104 })
        {
            foreach (var context in new[] { 1, 5, 60, 102 })
                Assert.Equal(Expected(tokens, context), Tell(new TextPair(string.Join(' ', tokens[..context]), string.Join(' ', tokens[context..])), window), Near);
        }
    }

    [OnnxFact]
    public void Does_not_know_a_token_beyond_its_outputs()
    {
        using var file = new ModelFile(RoleModels.Lookup([0, 1, 2, 3, 4, 5, 6, 7], 2));
        using var model = OnnxModel(file, 512);

        Assert.Contains("it knows 2 tokens, and the tokenizer gives the number 3", Assert.Throws<ModelException>(() => model.Run([new TextPair("1", "3")], CancellationToken.None)).Message, StringComparison.Ordinal);
    }

    [OnnxFact]
    public void Reads_two_tokens_at_least()
    {
        using var file = new ModelFile(RoleModels.Lookup(Bigrams, Vocabulary));

        Assert.Contains("fewer than 2 tokens", Assert.Throws<ModelException>(() => OnnxModel(file, 1)).Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<double> Tell(TextPair pair, int window)
    {
        using var file = new ModelFile(RoleModels.Lookup(Bigrams, Vocabulary));
        using var model = OnnxModel(file, window);
        return model.Run([pair], CancellationToken.None)[0];
    }

    private static OnnxLanguageModel OnnxModel(ModelFile file, int window) =>
        Assert.IsType<OnnxLanguageModel>(OnnxRoles.Load(ModelRoles.LanguageModel, file.Options with { MaxLength = window }, () => new NumberEncoder()));

    private static IEnumerable<double> Expected(int[] tokens, int from) => Enumerable.Range(from, tokens.Length - from).Select(place =>
    {
        var logits = Bigrams.AsSpan(tokens[place - 1] * Vocabulary, Vocabulary).ToArray();
        return logits[tokens[place]] - Math.Log(logits.Sum(logit => Math.Exp(logit)));
    });

    private static bool Near(double expected, double actual) => Math.Abs(expected - actual) <= 1e-6;
}
