using DataAuditor.Metrics.Credentials.Claims;
using DataAuditor.Metrics.Credentials.Jumbf;

namespace DataAuditor.Metrics.Credentials.Validation;

/// <summary>Checks what a claim says of itself and that its assertions are the ones that it was made of.</summary>
internal static class ClaimValidator
{
    private const string Thumbnail = "c2pa.thumbnail.claim";

    private static readonly HashSet<string> ActionsOfUpdates = new(StringComparer.Ordinal) { "c2pa.edited.metadata", "c2pa.opened", "c2pa.published", "c2pa.redacted" };

    public static void Check(Manifest manifest, ManifestGraph graph, StatusLog log)
    {
        var uri = JumbfUri.OfManifest(manifest.Label);
        if (manifest.Version > 1 && !IsLabel(manifest.Label)) log.Failure(StatusCode.ClaimMalformed, uri);
        CheckRedactions(manifest, log);
        CheckParents(manifest, uri, log);
        CheckAssertions(manifest, graph, log);
        ActionRules.Check(manifest, graph, log);
        if (manifest.Version > 1 && manifest.Claim["claim_generator_info"]?["name"]?.Text is "") log.Failure(StatusCode.ClaimMalformed, uri);
    }

    /// <summary>The names of manifests of the second version: <c>urn:c2pa:UUID[:GENERATOR[:VERSION_REASON]]</c>; names of the first still do.</summary>
    private static bool IsLabel(string label) => label.Split(':') switch
    {
        ["urn", "uuid", _, ..] => true,
        ["urn", "c2pa", _] => true,
        ["urn", "c2pa", _, var generator] => IsGenerator(generator),
        ["urn", "c2pa", _, var generator, var version] => IsGenerator(generator) && (version.Length == 0 || version.Split('_').Take(2).All(static part => uint.TryParse(part, out _))),
        [_, "urn", "uuid", _] => true,
        _ => false,
    };

    private static bool IsGenerator(string generator) => generator.Length <= 32 && generator.All(static character => char.IsAscii(character) && !char.IsWhiteSpace(character));

    private static void CheckRedactions(Manifest manifest, StatusLog log)
    {
        foreach (var redaction in manifest.Redactions)
        {
            var uri = JumbfUri.Absolute(manifest.Label, redaction);
            bool Names(string label) => redaction.Contains(label, StringComparison.Ordinal);

            if (Names(manifest.Label)) log.Failure(StatusCode.AssertionSelfRedacted, uri);
            if (Names(AssertionBox.Actions)) log.Failure(StatusCode.ActionRedacted, uri);
            if (Names(AssertionBox.DataHash) || Names(AssertionBox.BmffHash) || Names(AssertionBox.BoxesHash) || Names(AssertionBox.CollectionHash)) log.Failure(StatusCode.DataHashRedacted, uri);
        }
    }

    private static void CheckParents(Manifest manifest, string uri, StatusLog log)
    {
        var parents = manifest.Ingredients.Select(Ingredient.Find).Count(static ingredient => ingredient is { Relationship: Relationship.ParentOf });
        if (!manifest.IsUpdate)
        {
            if (parents > 1) log.Failure(StatusCode.ManifestMultipleParents, uri);
            return;
        }

        var actions = manifest.Assertions.Where(static assertion => assertion.Name is AssertionBox.Actions).SelectMany(ActionRules.ActionsOf);
        if (actions.Any(static action => !ActionsOfUpdates.Contains(action["action"]?.Text ?? ""))) log.Failure(StatusCode.ManifestUpdateInvalid, uri);
        if (manifest.Assertions.Any(static assertion => assertion.Label.Contains(Thumbnail, StringComparison.Ordinal))) log.Failure(StatusCode.ManifestUpdateInvalid, uri);
        if (parents == 0) log.Failure(StatusCode.ManifestUpdateWrongParents, uri);
        else if (parents > 1) log.Failure(StatusCode.ManifestUpdateInvalid, uri);
    }

    private static void CheckAssertions(Manifest manifest, ManifestGraph graph, StatusLog log)
    {
        var undeclared = new Dictionary<string, AssertionBox>(StringComparer.Ordinal);
        foreach (var assertion in manifest.Assertions)
        {
            if (assertion.FaultOfEncoding is { } fault) log.Failure(fault, JumbfUri.OfAssertion(manifest.Label, assertion.Label));

            // Of two boxes of one name a reference can only be to one.
            if (!undeclared.TryAdd(assertion.Label, assertion)) log.Failure(StatusCode.AssertionUndeclared, JumbfUri.OfAssertion(manifest.Label, assertion.Label));
        }

        var boxes = new Dictionary<string, AssertionBox>(undeclared, StringComparer.Ordinal);
        foreach (var reference in manifest.References)
        {
            if (JumbfUri.ManifestOf(reference.Uri) is { } other && other != manifest.Label)
            {
                log.Failure(StatusCode.AssertionOutsideManifest, reference.Uri);
                continue;
            }

            undeclared.Remove(reference.Label);
            if (!graph.IsRedacted(manifest, reference.Label)) CheckAssertion(manifest, reference, boxes.GetValueOrDefault(reference.Label), log);
        }

        foreach (var label in undeclared.Keys) log.Failure(StatusCode.AssertionUndeclared, JumbfUri.OfAssertion(manifest.Label, label));
    }

    private static void CheckAssertion(Manifest manifest, HashedUri reference, AssertionBox? found, StatusLog log)
    {
        var uri = JumbfUri.Absolute(manifest.Label, reference.Uri);
        if (found is null) log.Failure(StatusCode.AssertionMissing, uri);
        else if (found.Payload.Have(reference.Hash.Span, reference.Algorithm ?? manifest.Algorithm)) log.Success(StatusCode.AssertionMatch, uri);
        else log.Failure(StatusCode.AssertionMismatch, uri);
    }
}
