namespace DataAuditor.Models.Roles;

/// <summary>How the vectors of a text's tokens become one.</summary>
public enum Pooling
{
    Mean,

    /// <summary>The first token's, which models of BERT's kind are trained to gather the text in.</summary>
    Cls,

    /// <summary>The largest of each dimension.</summary>
    Max,
}
