using System.Security.Cryptography;
using System.Text;
using DataAuditor.Manifests;
using DataAuditor.Running;

namespace DataAuditor.Shards;

/// <summary>What all shards of an audit have in common: how it is configured, and what it measures.</summary>
internal static class ShardIdentity
{
    /// <summary>Of the manifest and the files that it names, its data, baseline and history left out: those two are read when the whole is judged.</summary>
    public static string Configuration(AuditManifest manifest)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in new[] { manifest.Path, manifest.GeneratorPath }.OfType<string>().Concat(SchemaFiles.Of(manifest.Data.Schema)))
        {
            hash.AppendData(SHA256.HashData(Content(file)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public static string Metrics(AuditPlan plan)
    {
        var lines = plan.Metrics.Select(static planned => $"{planned.Info.Id} {planned.Info.Version} {planned.Options.ToJsonString()}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines))));
    }

    private static byte[] Content(string file)
    {
        try
        {
            return File.ReadAllBytes(file);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new AuditException(DiagnosticCode.Manifest, $"the file cannot be read: {unreadable.Message}", new SourceLocation(file), unreadable);
        }
    }
}
