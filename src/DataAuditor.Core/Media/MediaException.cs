namespace DataAuditor.Media;

/// <summary>An image or a video cannot be used: it is not there, broken, too large or of no known kind.</summary>
/// <param name="message">Why, without the file's name; it may quote hostile data.</param>
public sealed class MediaException(string message, Exception? inner = null) : Exception(message, inner);
