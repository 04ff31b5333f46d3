using DataAuditor.Metrics.Credentials.Bindings;
using DataAuditor.Metrics.Credentials.Claims;
using DataAuditor.Metrics.Credentials.Containers;
using DataAuditor.Metrics.Credentials.Jumbf;

namespace DataAuditor.Metrics.Credentials.Validation;

/// <summary>Checks that a manifest is of the file that it lies in.</summary>
internal static class BindingValidator
{
    /// <param name="isUpdated">Whether a later manifest updates this one, so that the store has grown.</param>
    public static void Check(Manifest manifest, bool isUpdated, Asset asset, ByteSource source, StatusLog log)
    {
        var bindings = manifest.HardBindings.ToList();
        if (bindings.Count != 1)
        {
            log.Failure(bindings.Count == 0 ? StatusCode.HardBindingsMissing : StatusCode.HardBindingsMultiple, JumbfUri.OfManifest(manifest.Label));
            if (bindings.Count == 0) return;
        }

        var binding = bindings[0];
        var uri = JumbfUri.OfAssertion(manifest.Label, binding.Label);
        var code = binding switch
        {
            { Cbor: not { } } => binding.Name is AssertionBox.BoxesHash ? StatusCode.BoxesHashMalformed : binding.Name is AssertionBox.BmffHash ? StatusCode.BmffHashMalformed : StatusCode.DataHashMalformed,
            { Name: AssertionBox.BoxesHash } => BoxesHash.Check(binding.Cbor, asset, source.Stream, manifest.Algorithm),
            { Name: AssertionBox.BmffHash } => BmffHash.Check(binding.Cbor, binding.Version, asset, source, manifest.Algorithm),
            _ => CheckData(manifest, binding, asset.StoreRange!.Value, isUpdated, source, log),
        };
        if (StatusCode.KindOf(code) is StatusKind.Success) log.Success(code, uri);
        else log.Failure(code, uri);
    }

    private static string CheckData(Manifest manifest, AssertionBox binding, ByteRange store, bool isUpdated, ByteSource source, StatusLog log)
    {
        if (DataHash.Find(binding.Cbor!) is not { } hash) return StatusCode.DataHashMismatch;

        if (hash.HasAdditionalExclusions) log.Note(StatusCode.DataHashAdditionalExclusions, JumbfUri.OfAssertion(manifest.Label, binding.Label));
        return hash.IsOf(source.Stream, manifest.Algorithm, store, isUpdated) ? StatusCode.DataHashMatch : StatusCode.DataHashMismatch;
    }
}
