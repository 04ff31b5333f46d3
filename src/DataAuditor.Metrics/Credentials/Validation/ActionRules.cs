using DataAuditor.Metrics.Credentials.Cbor;
using DataAuditor.Metrics.Credentials.Claims;
using DataAuditor.Metrics.Credentials.Jumbf;

namespace DataAuditor.Metrics.Credentials.Validation;

/// <summary>Checks the history that claims of the second version tell: how it begins, and that what it names as taken in was taken in.</summary>
internal sealed class ActionRules(Manifest manifest, ManifestGraph graph, StatusLog log)
{
    private const string Created = "c2pa.created", Opened = "c2pa.opened", Placed = "c2pa.placed", Removed = "c2pa.removed", Transcoded = "c2pa.transcoded",
        Repackaged = "c2pa.repackaged", Translated = "c2pa.translated", Redacted = "c2pa.redacted";

    private readonly Dictionary<string, Relationship?> _ingredients = manifest.Ingredients.DistinctBy(static assertion => assertion.Label, StringComparer.Ordinal)
        .ToDictionary(static assertion => assertion.Label, static assertion => Ingredient.Find(assertion)?.Relationship, StringComparer.Ordinal);

    public static void Check(Manifest manifest, ManifestGraph graph, StatusLog log)
    {
        var all = manifest.Assertions.Where(static assertion => assertion.Name is AssertionBox.Actions).ToList();
        if (manifest.Version > 1) new ActionRules(manifest, graph, log).Check(all);
        else if (all.Count > 1) log.Failure(StatusCode.ActionMalformed, JumbfUri.OfManifest(manifest.Label));
    }

    public static IEnumerable<CborValue> ActionsOf(AssertionBox assertion) => assertion.Cbor?["actions"]?.Items ?? [];

    private void Check(List<AssertionBox> all)
    {
        var beginnings = new[] { all.FirstOrDefault(manifest.IsCreated), all.FirstOrDefault(assertion => !manifest.IsCreated(assertion)) };
        var first = beginnings.LastOrDefault(static assertion => assertion is not null && ActionsOf(assertion).FirstOrDefault() is { } action && Begins(action));
        if (first is null && !manifest.IsUpdate) log.Failure(StatusCode.ActionMalformed, JumbfUri.OfManifest(manifest.Label));

        foreach (var (place, assertion) in all.Index())
        {
            var uri = JumbfUri.OfAssertion(manifest.Label, assertion.Label);
            if (!ActionsOf(assertion).Any()) log.Failure(StatusCode.ActionMalformed, uri);
            foreach (var action in ActionsOf(assertion))
            {
                if (Begins(action) && (place > 0 || (first is not null && first != assertion))) log.Failure(StatusCode.ActionMalformed, uri);
                if (FaultOf(action) is { } fault) log.Failure(fault, uri);
            }
        }
    }

    private static bool Begins(CborValue action) => action["action"]?.Text is Opened or Created;

    private string? FaultOf(CborValue action)
    {
        var parameters = action["parameters"];
        return action["action"]?.Text switch
        {
            null or "" => StatusCode.ActionMalformed,
            Created when (action["digitalSourceType"] ?? parameters?["digitalSourceType"])?.Text is null => StatusCode.ActionMalformed,
            Translated when string.IsNullOrEmpty(parameters?["sourceLanguage"]?.Text) || string.IsNullOrEmpty(parameters?["targetLanguage"]?.Text) => StatusCode.ActionMalformed,
            Opened when !TookIn(parameters, Relationship.ParentOf) => StatusCode.ActionIngredientMismatch,
            Placed or Removed when !TookIn(parameters, Relationship.ComponentOf) => StatusCode.ActionIngredientMismatch,
            Transcoded or Repackaged when Named(parameters).Count > 0 && !TookIn(parameters, Relationship.ParentOf) => StatusCode.ActionIngredientMismatch,
            Redacted when parameters is not null => FaultOfRedaction(parameters),
            _ => null,
        };
    }

    private bool TookIn(CborValue? parameters, Relationship relationship) => Named(parameters).Any(uri => JumbfUri.AssertionOf(uri) is { } label
        && _ingredients.TryGetValue(label, out var known) && known == relationship);

    /// <summary>The references to ingredients in an action: the one, or the several.</summary>
    private static IReadOnlyList<string> Named(CborValue? parameters)
    {
        if (parameters?["ingredient"]?["url"]?.Text is { } single) return [single];

        return [.. (parameters?["ingredients"]?.Items ?? []).Select(static item => item["url"]?.Text).OfType<string>()];
    }

    private string? FaultOfRedaction(CborValue parameters)
    {
        if (parameters["redacted"]?.Text is not { } uri || JumbfUri.ManifestOf(uri) is not { } label || graph.Find(label) is not { } redacted) return "assertion.action.redactionMismatch";

        return JumbfUri.AssertionOf(uri) is { } assertion && (redacted.ReferenceTo(assertion) is not null || manifest.Redactions.Contains(uri, StringComparer.Ordinal))
            ? null
            : StatusCode.AssertionNotRedacted;
    }
}
