namespace DataAuditor.Models.Tokenizers;

/// <summary>The end of a sequence at which tokens are cut off or padding is put.</summary>
public enum TextSide
{
    Left,
    Right,
}
