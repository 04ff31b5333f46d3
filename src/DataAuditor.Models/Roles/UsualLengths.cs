namespace DataAuditor.Models.Roles;

/// <summary>What most networks of images and clips take where a file leaves it open.</summary>
internal static class UsualLengths
{
    public const int Channels = 3;

    /// <summary>Pixels of an image's height and width.</summary>
    public const int Side = 224;

    public const int Frames = 16;
}
