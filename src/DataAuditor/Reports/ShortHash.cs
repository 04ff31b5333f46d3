namespace DataAuditor.Reports;

/// <summary>The first digits of a hash, enough to compare by eye.</summary>
internal static class ShortHash
{
    private const int Digits = 12;

    public static string Of(string hash) => hash.Length <= Digits ? hash : hash[..Digits];
}
