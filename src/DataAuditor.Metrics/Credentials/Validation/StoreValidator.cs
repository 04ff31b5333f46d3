using DataAuditor.Metrics.Credentials.Certificates;
using DataAuditor.Metrics.Credentials.Claims;
using DataAuditor.Metrics.Credentials.Containers;
using DataAuditor.Metrics.Credentials.Jumbf;

namespace DataAuditor.Metrics.Credentials.Validation;

/// <summary>Validates the active manifest of a store, the manifests that it builds on, and that it is of the file (specification, section 15).</summary>
internal sealed class StoreValidator
{
    private readonly Asset _asset;

    private readonly ByteSource _source;

    private readonly ManifestGraph _graph;

    private readonly Manifest _active;

    private readonly StatusLog _log = new();

    private readonly SignatureValidator _signatures;

    private readonly IngredientValidator _ingredients;

    private readonly DateTimeOffset _time;

    public StoreValidator(IReadOnlyList<Manifest> manifests, Asset asset, ByteSource source, TrustList trust, DateTimeOffset time)
    {
        (_asset, _source, _time) = (asset, source, time);
        _active = manifests[^1];
        _graph = new ManifestGraph(manifests, _log);
        _signatures = new SignatureValidator(trust, time, _log);
        _ingredients = new IngredientValidator(_graph, _log, CheckManifest);
    }

    public CredentialReport Check()
    {
        _graph.Walk(_active);
        if (_graph.BoundOf(_active) is { } bound)
        {
            foreach (var manifest in _graph.Reached) _signatures.ReadTimeStamps(manifest, _graph);
            CheckManifest(_active);
            _ingredients.Check(_active);
            BindingValidator.Check(bound, _active.IsUpdate, _asset, _source, _log);
            IdentityValidator.Check(_active, _time, _log);
        }
        else
        {
            _log.Failure(StatusCode.HardBindingsMissing, JumbfUri.OfManifest(_active.Label));
        }

        var statuses = _graph.News(_active, _log.Statuses);
        return new CredentialReport(StateOf(statuses), statuses) { IsOfClock = _signatures.UsedClock };
    }

    private void CheckManifest(Manifest manifest)
    {
        _signatures.Check(manifest);
        ClaimValidator.Check(manifest, _graph, _log);
    }

    /// <summary>By the rule of c2pa-rs: an untrusted signer alone leaves a manifest valid, and so do whatever signs of identities lie beside the signature.</summary>
    private static CredentialState StateOf(IReadOnlyList<Status> statuses)
    {
        bool Says(string code) => statuses.Any(status => status.Ingredient is null && status.Kind is StatusKind.Success && status.Code == code);

        var failures = statuses.Where(static status => status.Kind is StatusKind.Failure).ToList();
        var isValid = Says(StatusCode.ClaimSignatureValidated) && Says(StatusCode.ClaimSignatureInsideValidity)
            && failures.TrueForAll(static status => status.Code is StatusCode.CredentialUntrusted || status.Code.StartsWith("cawg.x509.", StringComparison.Ordinal));
        if (!isValid) return CredentialState.Invalid;

        return Says(StatusCode.CredentialTrusted) && failures.Count == 0 ? CredentialState.Trusted : CredentialState.Valid;
    }
}
