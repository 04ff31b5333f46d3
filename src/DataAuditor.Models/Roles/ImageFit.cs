namespace DataAuditor.Models.Roles;

/// <summary>How an image comes to the height and width that a model declares.</summary>
public enum ImageFit
{
    /// <summary>Both sides are scaled, each as it must be.</summary>
    Stretch,

    /// <summary>The shorter side is scaled, and of the longer the middle is taken: how CLIP's models were trained.</summary>
    Crop,
}
