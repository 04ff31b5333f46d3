using DataAuditor.Models.Roles;
using DataAuditor.Models.Tests.OnnxRuntime;

namespace DataAuditor.Models.Tests.Roles;

public sealed class OnnxClassifierTests
{
    /// <summary>Three labels; the token 0 ends a text and says nothing.</summary>
    private static readonly float[] Table = [0, 0, 0, 1, 2, 4, 0.5f, -1, 0.25f];

    private static readonly TextPair Pair = new("1", "2");

    /// <summary>1 + 3 · 0.5 and so on: the second text counts thrice.</summary>
    private static readonly double[] PairLogits = [2.5, -1, 4.75];

    [OnnxFact]
    public void Gives_the_probability_of_its_label()
    {
        using var file = new ModelFile(RoleModels.SumOfRows(Table, 3).Build());
        var options = file.Options with { Labels = ["bad", "fair", "Good"], Label = "good" };
        using var texts = new OnnxTextScore(options, new NumberEncoder());
        using var pairs = new OnnxPairScore(options with { Temperature = 2 }, new NumberEncoder());

        Assert.Equal([Softmax([1.5, 1, 4.25])[2], Softmax([1, 2, 4])[2]], texts.Run(["1 2", "1"], CancellationToken.None), Near);
        Assert.Equal([Softmax([1.25, -0.5, 2.375])[2]], pairs.Run([Pair], CancellationToken.None), Near);
        Assert.Equal("ONNX model model.onnx, labels bad, fair, Good, temperature 2", pairs.Description);
    }

    [OnnxFact]
    public void Takes_a_single_output_for_a_logit()
    {
        using var file = new ModelFile(RoleModels.SumOfRows([0, 0.5f], 1).Build());
        using var model = new OnnxTextScore(file.Options, new NumberEncoder());

        Assert.Equal([1 / (1 + Math.Exp(-1.5)), 0.5], model.Run(["1 1 1", ""], CancellationToken.None), Near);
    }

    [OnnxFact]
    public void Judges_labels_that_may_hold_together_each_by_itself()
    {
        using var file = new ModelFile(RoleModels.SumOfRows(Table, 3).Build());
        using var model = new OnnxTextScore(file.Options with { Labels = ["toxic", "insult", "threat"], Label = "insult", Activation = Activation.Sigmoid }, new NumberEncoder());

        Assert.Equal([1 / (1 + Math.Exp(-2))], model.Run(["1"], CancellationToken.None), Near);
    }

    [OnnxFact]
    public void Takes_probabilities_as_they_are_and_nothing_else()
    {
        using var file = new ModelFile(RoleModels.SumOfRows([0, 0.75f], 1).Build());
        using var model = new OnnxTextScore(file.Options with { Activation = Activation.None }, new NumberEncoder());

        Assert.Equal([0.75], model.Run(["1"], CancellationToken.None));
        Assert.Contains("what is not a probability", Assert.Throws<ModelException>(() => model.Run(["1 1"], CancellationToken.None)).Message, StringComparison.Ordinal);
    }

    [OnnxFact]
    public void Keeps_the_three_answers_apart_in_whatever_order_a_checkpoint_has_them()
    {
        using var file = new ModelFile(RoleModels.SumOfRows(Table, 3).Build());
        var p = Softmax(PairLogits);

        Assert.Equal(new Entailment(p[0], p[1], p[2]), Nli(file.Options with { Labels = ["entailment", "neutral", "contradiction"] }), NearAll);
        Assert.Equal(new Entailment(p[1], p[2], p[0]), Nli(file.Options with { Labels = ["CONTRADICTION", "ENTAILMENT", "NEUTRAL"] }), NearAll);
    }

    [OnnxFact]
    public void Takes_the_labels_that_the_file_names_in_the_order_of_their_numbers()
    {
        using var file = new ModelFile(RoleModels.SumOfRows(Table, 3).Property("id2label", """{"2": "entailment", "0": "neutral", "1": "contradiction"}""").Build());
        var p = Softmax(PairLogits);

        Assert.Equal(new Entailment(p[2], p[0], p[1]), Nli(file.Options), NearAll);
    }

    [OnnxFact]
    public void Guesses_no_label()
    {
        using var file = new ModelFile(RoleModels.SumOfRows(Table, 3).Build());

        Refuses("no label is 'entail' among none: give its labels in the order of its outputs", () => (object)Nli(file.Options));
        Refuses("no label is 'neutral' among entailment, contradiction, unsure", () => (object)Nli(file.Options with { Labels = ["entailment", "contradiction", "unsure"] }));
        Refuses("no label is '' among a, b, c", () => Score(file.Options with { Labels = ["a", "b", "c"] }));
        Refuses("it yields 3 numbers for a text where 1 is expected", () => Score(file.Options));
        Refuses("it yields 3 numbers for a text where 2 are expected", () => Score(file.Options with { Labels = ["a", "b"], Label = "a" }));
        Refuses("its temperature is not above 0", () => (object)Nli(file.Options with { Temperature = 0 }));
    }

    [OnnxFact]
    public void Tells_labels_that_cannot_be_read()
    {
        using var file = new ModelFile(RoleModels.SumOfRows(Table, 3).Property("id2label", "none").Build());

        Refuses("its property id2label names no labels", () => (object)Nli(file.Options));
    }

    private static Entailment Nli(OnnxModelOptions options)
    {
        using var model = new OnnxEntailment(options, new NumberEncoder());
        return model.Run([Pair], CancellationToken.None)[0];
    }

    private static object Score(OnnxModelOptions options)
    {
        using var model = Assert.IsType<OnnxPairScore>(OnnxRoles.Load(ModelRoles.DialogueRelevance, options, () => new NumberEncoder()));
        return model.Run([Pair], CancellationToken.None)[0];
    }

    private static void Refuses(string reason, Func<object> act) => Assert.Contains(reason, Assert.Throws<ModelException>(act).Message, StringComparison.Ordinal);

    private static double[] Softmax(double[] logits) => [.. logits.Select(logit => Math.Exp(logit) / logits.Sum(Math.Exp))];

    private static bool Near(double expected, double actual) => Math.Abs(expected - actual) <= 1e-6;

    private static bool NearAll(Entailment expected, Entailment actual) =>
        Near(expected.Entails, actual.Entails) && Near(expected.Neutral, actual.Neutral) && Near(expected.Contradicts, actual.Contradicts);
}
