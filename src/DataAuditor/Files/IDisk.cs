namespace DataAuditor.Files;

/// <summary>The steps by which files come to be: at any of them a process may end.</summary>
internal interface IDisk
{
    /// <summary>Creates the file, and its folder where there is none, and returns once its content is on the disk.</summary>
    void Write(string path, Action<Stream> content);

    /// <summary>Puts a file in the place of another, in one step.</summary>
    void Move(string from, string to);

    void Delete(string path);
}
