namespace DataAuditor.Metrics.Credentials.Cbor;

/// <summary>The key of an entry of a map: a text, or a number as COSE has them.</summary>
internal readonly record struct CborKey(string? Text, long Number)
{
    public static implicit operator CborKey(string text) => new(text, 0);

    public static implicit operator CborKey(long number) => new(null, number);
}
