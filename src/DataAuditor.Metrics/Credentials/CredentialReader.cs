using DataAuditor.Metrics.Credentials.Certificates;
using DataAuditor.Metrics.Credentials.Claims;
using DataAuditor.Metrics.Credentials.Containers;
using DataAuditor.Metrics.Credentials.Validation;

namespace DataAuditor.Metrics.Credentials;

/// <summary>
/// Reads and validates the Content Credentials (C2PA 2.2) of files, offline: nothing is fetched, neither manifests that are elsewhere nor
/// lists of revoked certificates.
/// </summary>
/// <param name="trust">Whom the user trusts.</param>
/// <param name="time">When certificates must be valid that signed without a time stamp.</param>
internal sealed class CredentialReader(TrustList trust, DateTimeOffset time)
{
    /// <param name="stream">Can be sought in.</param>
    public CredentialReport Read(Stream stream)
    {
        try
        {
            var source = new ByteSource(stream);
            var asset = AssetReader.Read(source);
            if (asset.Store is not { } store)
            {
                return asset.RemoteManifest is { } place
                    ? new CredentialReport(CredentialState.Remote, [], place)
                    : new CredentialReport(CredentialState.None, []);
            }

            var reader = new ManifestReader();
            var manifests = reader.Read(store);
            if (asset.UpdateStore is { } update) manifests = [.. manifests, .. reader.Read(update)];
            return new StoreValidator(manifests, asset, source, trust, time).Check();
        }
        catch (CredentialFormatException fault)
        {
            return new CredentialReport(CredentialState.Malformed, [new Status(fault.Code, StatusKind.Failure, null)], fault.Message);
        }
    }
}
