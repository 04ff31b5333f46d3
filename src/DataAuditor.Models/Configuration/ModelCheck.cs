using System.Diagnostics;
using System.Globalization;

namespace DataAuditor.Models.Configuration;

/// <summary>Asks a configured model for a sample, to show that it works, what it says and how fast.</summary>
public static class ModelCheck
{
    private static readonly TextPair Pair = new("A man is playing a guitar on the street.", "Somebody makes music.");

    /// <summary>Asked once before the clock starts: the first run of a model sets it up.</summary>
    private const int Runs = 20;

    /// <summary>Loads and asks the model of a role.</summary>
    /// <exception cref="ModelException">It cannot be loaded, or refuses the sample.</exception>
    public static CheckedModel Run(ConfiguredModels models, string role, CancellationToken cancellation)
    {
        foreach (var (name, check) in Checks)
        {
            if (name == role) return check(models, cancellation);
        }

        throw new ModelException($"no sample is known for the role '{role}'");
    }

    private static IEnumerable<(string Role, Func<ConfiguredModels, CancellationToken, CheckedModel> Check)> Checks =>
    [
        Of(ModelRoles.TextEmbedder, Pair.First, Vector),
        Of(ModelRoles.ClipText, Pair.First, Vector),
        Of(ModelRoles.Acceptability, Pair.First, Number.Format),
        Of(ModelRoles.Toxicity, Pair.First, Number.Format),
        Of(ModelRoles.Nli, Pair, entailment => $"entails {Number.Format(entailment.Entails)}, neutral {Number.Format(entailment.Neutral)}, contradicts {Number.Format(entailment.Contradicts)}"),
        Of(ModelRoles.DialogueRelevance, Pair, Number.Format),
        Of(ModelRoles.Understandability, Pair, Number.Format),
        Of(ModelRoles.Sensibleness, Pair, Number.Format),
        Of(ModelRoles.LanguageModel, Pair, logarithms => string.Create(CultureInfo.InvariantCulture, $"{logarithms.Length} tokens, log-probability {Number.Format(logarithms.Sum())}")),
        Of(ModelRoles.ClipImage, null, Vector),
        Of(ModelRoles.ImageFeatures, null, Vector),
        Of(ModelRoles.ImageClassifier, null, probabilities => string.Create(CultureInfo.InvariantCulture, $"{probabilities.Length} classes, the likeliest {Number.Format(probabilities.Max())}")),
        Of(ModelRoles.Lpips, default, Number.Format),
        Of(ModelRoles.OpticalFlow, default, flow => string.Create(CultureInfo.InvariantCulture, $"{flow.Width} × {flow.Height} displacements")),
        Of(ModelRoles.VideoFeatures, null, Vector),
        Of(ModelRoles.ChemNet, default, Vector),
        Of(ModelRoles.Regression, null, Number.Format),
        Of(ModelRoles.Judge, Question, answer => answer.Error ?? $"{Number.Format(answer.Score)}: {PlainText.OneLine(answer.Reason)}"),
    ];

    private static JudgeQuestion Question => new("intent-preserved.v1", [KeyValuePair.Create("original", Pair.First), KeyValuePair.Create("revised", Pair.Second)], ValueRange.Unit);

    /// <param name="byDefault">What a model is asked that knows no sample of its own.</param>
    private static (string Role, Func<ConfiguredModels, CancellationToken, CheckedModel> Check) Of<TInput, TOutput>(ModelRole<TInput, TOutput> role, TInput? byDefault, Func<TOutput, string> show) =>
        (role.Name, (models, cancellation) =>
        {
            var model = models.Uncached(role) ?? throw new ModelException($"no model is configured for the role '{role.Name}'");
            var sample = model is ISampled<TInput> own ? own.Sample : byDefault!;
            var answer = model.Run([sample], cancellation).Single();
            var runs = model is IAsksService ? 0 : Runs;
            var clock = Stopwatch.GetTimestamp();
            for (var run = 0; run < runs; run++) model.Run([sample], cancellation);
            var elapsed = Stopwatch.GetElapsedTime(clock);
            return new CheckedModel(role.Name, model.Description, $"{Describe(sample)} → {show(answer)}")
            {
                Inputs = (model as IDescribesShape)?.Inputs ?? [],
                Outputs = (model as IDescribesShape)?.Outputs ?? [],
                PerSecond = runs == 0 ? null : runs / elapsed.TotalSeconds,
            };
        });

    private static string Vector(float[] vector) => string.Create(
        CultureInfo.InvariantCulture, $"{vector.Length} dimensions [{string.Join(", ", vector.Take(3).Select(value => Number.Format(value)))}{(vector.Length > 3 ? ", …" : "")}]");

    private static string Describe<TInput>(TInput sample) => sample switch
    {
        TextPair pair => $"'{pair.First}' / '{pair.Second}'",
        JudgeQuestion question => question.Rubric,
        ImagePair pair => $"twice {Describe(pair.First)}",
        ImageTensor image => string.Create(CultureInfo.InvariantCulture, $"a black image, {image.Channels} × {image.Height} × {image.Width}"),
        VideoTensor clip => string.Create(CultureInfo.InvariantCulture, $"a black clip of {clip.Frames} frames, {clip.Channels} × {clip.Height} × {clip.Width}"),
        float[] numbers => string.Create(CultureInfo.InvariantCulture, $"{numbers.Length} zeros"),
        Smiles molecule => molecule.Text,
        _ => $"'{sample}'",
    };
}
