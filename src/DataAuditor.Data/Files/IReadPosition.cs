namespace DataAuditor.Data.Files;

/// <summary>How far a file was read.</summary>
internal interface IReadPosition
{
    /// <summary>In bytes of the file, at most its length.</summary>
    long BytesTaken { get; }

    /// <summary>Tells these bytes from others.</summary>
    string Sha256SoFar();
}
