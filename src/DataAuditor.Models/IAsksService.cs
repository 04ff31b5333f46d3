namespace DataAuditor.Models;

/// <summary>Marks a model that is a service, which takes money and time for every answer.</summary>
public interface IAsksService;
