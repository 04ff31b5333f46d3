using DataAuditor.Metrics.Credentials.Claims;
using DataAuditor.Metrics.Credentials.Jumbf;

namespace DataAuditor.Metrics.Credentials.Validation;

/// <summary>Checks that the manifests of ingredients are the ones that were taken in, and what is in them.</summary>
/// <param name="check">Checks an ingredient's manifest in itself.</param>
internal sealed class IngredientValidator(ManifestGraph graph, StatusLog log, Action<Manifest> check)
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    private readonly Dictionary<string, IReadOnlyList<Status>> _checked = new(StringComparer.Ordinal);

    /// <summary>Follows the ingredients of a manifest, and theirs.</summary>
    public void Check(Manifest manifest)
    {
        _seen.Add(manifest.Label);
        foreach (var assertion in manifest.Ingredients.Where(static assertion => !assertion.IsZero))
        {
            if (Ingredient.Find(assertion) is not { } ingredient)
            {
                log.Failure(StatusCode.IngredientMalformed, JumbfUri.OfAssertion(manifest.Label, assertion.Label));
                continue;
            }

            var outer = log.Ingredient;
            log.Ingredient = JumbfUri.OfAssertion(manifest.Label, assertion.Label);
            Check(ingredient, manifest, log.Ingredient);
            log.Ingredient = outer;
        }
    }

    private void Check(Ingredient ingredient, Manifest owner, string uri)
    {
        if (ingredient.Manifest is not { } reference)
        {
            if (ingredient.Relationship is not Relationship.InputTo) log.Note(StatusCode.IngredientUnknownProvenance, uri);
            return;
        }

        if (ingredient is { Version: >= 3, HasResults: false }) log.Failure(StatusCode.IngredientMalformed, uri);
        if (graph.Find(ingredient.ManifestLabel!) is not { } manifest)
        {
            log.Failure(StatusCode.IngredientMissing, JumbfUri.OfManifest(ingredient.ManifestLabel!));
            return;
        }

        CheckHash(ingredient, owner, reference, manifest);

        // A manifest is the same whichever ingredient refers to it.
        if (_checked.TryGetValue(manifest.Label, out var known)) log.Repeat(known);
        else _checked[manifest.Label] = log.Watch(() => check(manifest));
        if (!_seen.Contains(manifest.Label)) Check(manifest);
    }

    /// <summary>Where something was redacted from the ingredient since, its signature must be the one that it had.</summary>
    private void CheckHash(Ingredient ingredient, Manifest owner, HashedUri reference, Manifest manifest)
    {
        var algorithm = reference.Algorithm ?? manifest.Algorithm;
        var uri = JumbfUri.Absolute(manifest.Label, reference.Uri);
        if (!graph.IsTouched(manifest))
        {
            if (manifest.Payload.Have(reference.Hash.Span, algorithm))
            {
                log.Success(StatusCode.IngredientValidated, uri);
                graph.Vouch(owner, manifest);
            }
            else if (!manifest.ClaimBytes.Have(reference.Hash.Span, algorithm)) log.Failure(StatusCode.IngredientMismatch, uri);
        }
        else if (manifest.Version > 1)
        {
            if (ingredient.Signature is not { } signature) log.Failure(StatusCode.IngredientSignatureMissing, uri);
            else if (manifest.SignaturePayload.Have(signature.Hash.Span, signature.Algorithm ?? manifest.Algorithm)) log.Note(StatusCode.IngredientSignatureValidated, uri);
            else log.Failure(StatusCode.IngredientSignatureMismatch, uri);
        }
    }
}
