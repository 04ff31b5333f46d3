namespace DataAuditor.Metrics.Tests.Credentials;

/// <summary>The signers that tests share.</summary>
internal static class Signers
{
    public static Signer Root { get; } = Signer.Root();

    public static Signer Leaf { get; } = Root.Issue();
}
