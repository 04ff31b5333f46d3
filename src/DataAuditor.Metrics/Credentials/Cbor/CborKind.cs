namespace DataAuditor.Metrics.Credentials.Cbor;

/// <summary>What an item of CBOR is.</summary>
internal enum CborKind
{
    Integer,
    Bytes,
    Text,
    Array,
    Map,
    Tagged,
    Truth,
    Null,
    Float,
}
