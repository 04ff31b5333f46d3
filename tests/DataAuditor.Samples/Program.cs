using DataAuditor.Samples;

// dotnet run --project tests/DataAuditor.Samples -- templates/orders
if (args is not [var folder])
{
    Console.Error.WriteLine("Usage: DataAuditor.Samples FOLDER");
    return 2;
}

foreach (var (name, content) in OrderFiles.All()) File.WriteAllText(Path.Combine(folder, name), content);
return 0;
