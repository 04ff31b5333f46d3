namespace DataAuditor.Metrics.Credentials;

/// <summary>A file, or the manifest store in it, is not what its format says.</summary>
/// <param name="code">The status code of the C2PA specification that says so.</param>
internal sealed class CredentialFormatException(string message, string code = StatusCode.GeneralError, Exception? inner = null) : Exception(message, inner)
{
    public string Code => code;
}
