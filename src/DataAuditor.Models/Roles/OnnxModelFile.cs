using System.Security.Cryptography;
using DataAuditor.Models.OnnxRuntime;

namespace DataAuditor.Models.Roles;

/// <summary>A model's file and the exceptions that name it.</summary>
internal sealed class OnnxModelFile(OnnxModelOptions options)
{
    /// <exception cref="ModelException">The file is not there, is another one, is no model, or there is no runtime.</exception>
    public OnnxSession Open() => Naming(() =>
    {
        if (options.Sha256 is null) return new OnnxSession(options.Path, options.Session);

        using var stream = File.OpenRead(options.Path);
        var hash = Convert.ToHexString(SHA256.HashData(stream));
        return hash.Equals(options.Sha256, StringComparison.OrdinalIgnoreCase)
            ? new OnnxSession(options.Path, options.Session)
            : throw Fault($"its SHA-256 is {hash.ToLowerInvariant()}, not {options.Sha256.ToLowerInvariant()}");
    });

    public ModelException Fault(string reason, Exception? inner = null) => new($"the model '{options.Path}' cannot be used: {reason}", new SourceLocation(options.Path), inner);

    /// <summary>Does what concerns the file; what goes wrong is told with its name.</summary>
    public T Naming<T>(Func<T> act)
    {
        try
        {
            return act();
        }
        catch (OnnxRuntimeMissingException missing)
        {
            throw new ModelException(missing.Message, inner: missing) { IsMerelyAbsent = true };
        }
        catch (Exception refused) when (refused is OnnxException or AuditException or IOException or UnauthorizedAccessException)
        {
            throw Fault(refused.Message, refused);
        }
    }
}
