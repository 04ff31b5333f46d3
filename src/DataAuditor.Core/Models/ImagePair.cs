namespace DataAuditor.Models;

/// <summary>Two images that a model compares: an image and its reference, a frame and the next.</summary>
public readonly record struct ImagePair(ImageTensor First, ImageTensor Second);
