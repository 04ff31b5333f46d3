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
                log.Failure(StatusCode.IngredientMalformed, assertion.Label);
                continue;
            }

            var outer = log.Ingredient;
            log.Ingredient = JumbfUri.OfAssertion(manifest.Label, assertion.Label);
            Check(ingredient, log.Ingredient);
            log.Ingredient = outer;
        }
    }

    private void Check(Ingredient ingredient, string uri)
    {
        if (ingredient.Manifest is not { } reference)
        {
            if (ingredient.Relationship is not Relationship.InputTo) log.Note(StatusCode.IngredientUnknownProvenance, uri);
            return;
        }

        if (ingredient is { Version: >= 3, HasResults: false }) log.Failure(StatusCode.IngredientMalformed, uri);
        if (graph.Find(ingredient.ManifestLabel!) is not { } manifest)
        {
            log.Failure(StatusCode.IngredientMissing, ingredient.ManifestLabel!);
            return;
        }

        CheckHash(ingredient, reference, manifest);

        // A manifest is the same whichever ingredient refers to it.
        if (_checked.TryGetValue(manifest.Label, out var known)) log.Repeat(known);
        else _checked[manifest.Label] = log.Watch(() => check(manifest));
        if (!_seen.Contains(manifest.Label)) Check(manifest);
    }

    /// <summary>Where something was redacted from the ingredient since, its signature must be the one that it had.</summary>
    private void CheckHash(Ingredient ingredient, HashedUri reference, Manifest manifest)
    {
        var algorithm = reference.Algorithm ?? manifest.Algorithm;
        if (!graph.IsTouched(manifest))
        {
            if (manifest.Payload.Have(reference.Hash.Span, algorithm)) log.Success(StatusCode.IngredientValidated, reference.Uri);
            else if (!manifest.ClaimBytes.Have(reference.Hash.Span, algorithm)) log.Failure(StatusCode.IngredientMismatch, reference.Uri);
        }
        else if (manifest.Version > 1)
        {
            if (ingredient.Signature is not { } signature) log.Failure(StatusCode.IngredientSignatureMissing, reference.Uri);
            else if (manifest.SignaturePayload.Have(signature.Hash.Span, signature.Algorithm ?? manifest.Algorithm)) log.Note(StatusCode.IngredientSignatureValidated, reference.Uri);
            else log.Failure(StatusCode.IngredientSignatureMismatch, reference.Uri);
        }
    }
}
